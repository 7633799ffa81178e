import { run } from './house.mjs'
import { launch } from './launch.mjs'

await run(() => launch(process.argv.slice(2)))
