// What other parts may use of sitting together at one device.
export { deviceHash } from './hashes.ts'
export { familyAround, joinJoint } from './join-joint.ts'
export { END_JOINT } from './joint-store.ts'
export { sendOut } from './outside-store.ts'
