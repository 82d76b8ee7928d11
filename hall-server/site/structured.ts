import { exactYuan } from '../../shared/money.ts'
import { textIn, type Text } from '../../shared/language/text.ts'
import { feeOf } from '../../shared/screen/guide/sums.ts'
import type { Shown } from '../../shared/screen/guide/shown.ts'
import type { PublicView } from '../../shared/wire/views.ts'

/** A guide as search engines read it (schema.org GovernmentService), and where it stands in the site. */
export function serviceData({
  shown,
  department,
  view,
  base,
}: {
  shown: Shown
  department: Text | undefined
  view: PublicView
  base: string
}): unknown {
  const { guide, language } = shown
  const own = (text: Text) => textIn(text, language)
  const site = `${base}/site/${language}`
  const url = `${site}/guides/${guide.code}`
  const hall = own(view.hall.name)
  const { total } = feeOf(shown)
  const service = {
    '@type': 'GovernmentService',
    '@id': url,
    url,
    name: own(guide.name),
    identifier: guide.code,
    inLanguage: language,
    ...(department === undefined ? {} : { category: own(department) }),
    provider: { '@type': 'GovernmentOrganization', name: own(guide.authority.name) },
    serviceOutput: { '@type': 'Thing', name: own(guide.result.name) },
    availableChannel: {
      '@type': 'ServiceChannel',
      serviceLocation: { '@type': 'GovernmentOffice', name: hall, telephone: view.hall.phones.enquiry },
      servicePhone: guide.enquiry.phones.map((telephone) => ({ '@type': 'ContactPoint', telephone })),
    },
    ...(total === null ? {} : { offers: { '@type': 'Offer', price: exactYuan(total), priceCurrency: 'CNY' } }),
  }
  const trail = [
    { name: hall, item: site },
    ...(department === undefined ? [] : [{ name: own(department), item: `${site}/departments/${guide.department}` }]),
    { name: own(guide.name), item: url },
  ]
  const crumbs = {
    '@type': 'BreadcrumbList',
    itemListElement: trail.map((crumb, at) => ({ '@type': 'ListItem', position: at + 1, ...crumb })),
  }
  return { '@context': 'https://schema.org', '@graph': [service, crumbs] }
}
