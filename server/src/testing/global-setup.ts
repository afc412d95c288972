import type { TestProject } from 'vitest/node'
import { startTestCluster, type TestCluster } from './test-cluster.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    testCluster: TestCluster
  }
}

/** Vitest calls this once before all tests with a database, and what it returns after them. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { host, port, remove } = await startTestCluster()
  project.provide('testCluster', { host, port })
  return remove
}
