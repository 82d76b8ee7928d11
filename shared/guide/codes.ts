import { z } from 'zod'

// Code lists of GB/T 39046-2020 Annex A and of the national item table (C0109). Their names are in shared/language/guide.

/** A.1 事项类型. `11`–`19` and `21`–`29` are a region's own. */
export const itemType = z.string().regex(/^(?:0\d|1[1-9]|2\d|10)$/)
/** A.2 行使层级: 1 state … 6 village, 7 shared between levels. */
export const exerciseLevel = z.enum(['1', '2', '3', '4', '5', '6', '7'])
/** 权力来源 (C0109 power_source): 1 of its own by law, 2 handed down, 3 entrusted, 9 other. */
export const powerSource = z.enum(['1', '2', '3', '9'])
/** A.3 主体性质. */
export const authorityNature = z.enum(['1', '2', '3', '9'])
/** A.4 服务对象: 1 natural person, 2 enterprise, 3 institution, 4 association, 5 state organ, 6 other. */
export const serviceObject = z.enum(['1', '2', '3', '4', '5', '6'])
/** A.5 办理形式: 1 counter, 2 computer, 3 phone, 4 courier, 9 other. */
export const handlingMode = z.enum(['1', '2', '3', '4', '9'])
/** A.6 办件类型: 1 at once, 2 by a promised date, 9 other. */
export const caseType = z.enum(['1', '2', '9'])
/** A.7 特别程序: 1 extension, 2 other (hearing, inspection, expert review …). */
export const specialProcedureKind = z.enum(['1', '2'])
/** 通办范围: where in the country the item can be done. */
export const crossRegionScope = z.enum(['nation', 'region', 'city', 'district', 'none'])
/** 期限单位. Working days leave out the hall's holidays (行政许可法 第82条). */
export const limitUnit = z.enum(['working-day', 'day', 'hour'])
/** 现场环节: a photograph taken in the hall. */
export const onSiteStop = z.enum(['photo'])
/** 结果类型. */
export const resultType = z.enum(['certificate', 'permit', 'document', 'record', 'payment', 'other'])
export const delivery = z.enum(['counter', 'courier', 'online', 'terminal'])

export type ItemType = z.infer<typeof itemType>
