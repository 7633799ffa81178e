#!/usr/bin/env node
import { run } from '../scripts/house.mjs'
import { launch } from '../scripts/launch.mjs'

await run(() => launch(process.argv.slice(2)))
