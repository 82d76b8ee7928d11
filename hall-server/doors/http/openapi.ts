import { z } from 'zod'
import { problem } from './problem.ts'
import type { Route } from './route.ts'

/** The OpenAPI 3.1 document of exactly the routes that are served, from the schemas that parse their requests. */
export function openApi(routes: readonly Route[], version: string): object {
  const paths: Record<string, Record<string, object>> = {}
  for (const each of routes) {
    const path = each.path.replaceAll(/:(\w+)/g, '{$1}')
    paths[path] = { ...paths[path], [each.method]: operation(each) }
  }
  return {
    openapi: '3.1.0',
    info: { title: 'One Hall', version, description: 'Refusals are problem details (RFC 9457) with a stable `code`.' },
    paths,
    components: {
      schemas: { Problem: schemaOf(problem, 'output') },
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'hall_session' } },
    },
  }
}

/** A file as it is. */
const bytes = { type: 'string', format: 'binary' }

function operation(route: Route): object {
  const { method, summary, who, answer, created, takes, gives } = route
  const body = takes === undefined ? { 'application/json': { schema: schemaOf(route.body, 'input') } } : { [takes]: { schema: bytes } }
  const json = answer === undefined ? undefined : { 'application/json': { schema: schemaOf(answer, 'output') } }
  const done = gives === undefined ? json : { [gives]: { schema: bytes } }
  return {
    summary,
    ...(who === 'all' ? {} : { security: [{ session: [] }], description: `For: ${who}` }),
    parameters: parameters(route),
    ...(method === 'post' ? { requestBody: { content: body } } : {}),
    responses: {
      ...(done === undefined ? { 204: { description: 'Done' } } : { [created ? 201 : 200]: { description: 'Done', content: done } }),
      default: {
        description: 'Refused, nothing changed',
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    },
  }
}

function parameters({ path, query, method, needsKey }: Route): object[] {
  const inPath = [...path.matchAll(/:(\w+)/g)].map(([, name]) => ({ name, in: 'path', required: true, schema: { type: 'string' } }))
  const fields = query instanceof z.ZodObject ? Object.entries(query.shape) : []
  const inQuery = fields.map(([name, field]) => ({
    name,
    in: 'query',
    required: false,
    schema: schemaOf(z.object({ field }).shape.field, 'input'),
  }))
  const key = { name: 'Idempotency-Key', in: 'header', required: needsKey, schema: { type: 'string', pattern: '^[A-Za-z0-9_-]{1,64}$' } }
  return [...inPath, ...inQuery, ...(method === 'post' ? [key] : [])]
}

function schemaOf(schema: z.ZodType, io: 'input' | 'output'): object {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' })
  return rest
}
