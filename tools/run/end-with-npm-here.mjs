import { endWithNpm } from './end-with-npm.mjs'

endWithNpm()
