import { findItems } from '../shared/screen/find-items.ts'
import type { KioskModel } from './model.ts'
import { Pages } from './pages.tsx'
import { DepartmentRow, Heading, ItemRow, ListMissing, NamedHeading } from './parts.tsx'

/** All departments in residence. */
export function Departments({ model }: { model: KioskModel }) {
  const departments = model.catalogue.value?.departments
  return (
    <>
      <Heading model={model} word="which-department" />
      {departments === undefined ? (
        <ListMissing model={model} />
      ) : (
        <Pages model={model}>
          {departments.map((department) => (
            <DepartmentRow key={department.id} model={model} department={department} />
          ))}
        </Pages>
      )}
    </>
  )
}

/** The matters of one department. */
export function Items({ model, department }: { model: KioskModel; department: string }) {
  const catalogue = model.catalogue.value
  const named = catalogue?.departments.find((one) => one.id === department)
  return (
    <>
      {named === undefined ? <Heading model={model} word="which-department" /> : <NamedHeading model={model} name={named.name} />}
      {catalogue === null ? (
        <ListMissing model={model} />
      ) : (
        <Pages key={department} model={model}>
          {findItems(catalogue, '', department).map((item) => (
            <ItemRow key={item.code} model={model} item={item} />
          ))}
        </Pages>
      )}
    </>
  )
}
