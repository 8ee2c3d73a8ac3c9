export { createContext } from './context.ts'
export { handleTrpc, maxBodyBytes } from './http.ts'
export { type AppRouter, appRouter, createCaller } from './root.ts'
export { clientAddressHeader, createPlatform, type PlatformConfig, type ServerPlatform } from '@stagecraft/learning'
