import { z } from 'zod'

// The content security policy forbids what zod would compile its checks with. Imported before any schema: each looks once, as it is made.
z.config({ jitless: true })
