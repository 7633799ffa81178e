import { become } from './launch.mjs'

// Entry of a program that runs below a launcher or the development loop: `node become.mjs <built file> <arguments>`.
const [file, ...args] = process.argv.slice(2)
await become(file, args)
