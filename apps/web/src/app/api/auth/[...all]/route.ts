import { getPlatform } from '../../../../platform.ts'

function handle(request: Request): Promise<Response> {
  return getPlatform().auth.handler(request)
}

export { handle as GET, handle as POST }
