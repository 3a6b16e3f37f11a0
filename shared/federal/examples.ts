import { KINDERGARTEN, type RequestKind, type ResponseKind } from './kindergarten.ts'

// Every message of kindergarten 3.2.1 once, as a sender might write it: for tests, benches and the local portal.
// People, places and codes are invented.

const person = `
    <k:PersonInfo>
      <k:PersonSurname>Соколова</k:PersonSurname>
      <k:PersonName>Вера</k:PersonName>
      <k:PersonMiddleName>Павловна</k:PersonMiddleName>
      <k:PersonPhone>+7(000)0000001</k:PersonPhone>
      <k:PersonEmail>vera@family.example</k:PersonEmail>
      <k:Parents>true</k:Parents>
    </k:PersonInfo>`

const guardian = `
    <k:PersonInfo>
      <k:PersonSurname>Ким</k:PersonSurname>
      <k:PersonName>Дана</k:PersonName>
      <k:PersonPhone>+7(000)0000002</k:PersonPhone>
      <k:PersonEmail>dana@family.example</k:PersonEmail>
      <k:Parents>0</k:Parents>
      <k:OtherRepresentative>
        <k:OtherRepresentativeDocName>Распоряжение об опеке</k:OtherRepresentativeDocName>
        <k:OtherRepresentativeDocSeries></k:OtherRepresentativeDocSeries>
        <k:OtherRepresentativeDocNumber>41-р</k:OtherRepresentativeDocNumber>
        <k:OtherRepresentativeDocDate>2025-04-30</k:OtherRepresentativeDocDate>
        <k:OtherRepresentativeDocIssued>Администрация &quot;Образцовска&quot;</k:OtherRepresentativeDocIssued>
      </k:OtherRepresentative>
    </k:PersonInfo>`

const passport = `
    <k:PersonIdentityDocInfo>
      <k:IdentityDocName code="1">Паспорт гражданина РФ</k:IdentityDocName>
      <k:IdentityDocSeries>0001</k:IdentityDocSeries>
      <k:IdentityDocNumber>000001</k:IdentityDocNumber>
      <k:IdentityDocIssueDate>2015-02-28</k:IdentityDocIssueDate>
      <k:IdentityDocIssueCode>000001</k:IdentityDocIssueCode>
      <k:IdentityDocIssued>Отделом № 1 города Образцовска</k:IdentityDocIssued>
    </k:PersonIdentityDocInfo>`

const secondParent = `
    <k:Person2Info>
      <k:Person2Surname>Соколов</k:Person2Surname>
      <k:Person2Name>Олег</k:Person2Name>
      <k:Person2Phone>+7(000)0000003</k:Person2Phone>
    </k:Person2Info>`

const child = `
    <k:ChildInfo>
      <k:ChildSurname>Соколов</k:ChildSurname>
      <k:ChildName>Тимофей</k:ChildName>
      <k:ChildMiddleName>Олегович</k:ChildMiddleName>
      <k:ChildBirthDate>2024-02-29</k:ChildBirthDate>
      <k:ChildBirthDocRF>
        <k:ChildBirthDocSeries>I-ЯЯ</k:ChildBirthDocSeries>
        <k:ChildBirthDocNumber>000001</k:ChildBirthDocNumber>
        <k:ChildBirthDocIssueDate>2024-03-05</k:ChildBirthDocIssueDate>
        <k:ChildBirthDocActNumber>000000000000000000001</k:ChildBirthDocActNumber>
        <k:ChildBirthDocActDate>2024-03-05</k:ChildBirthDocActDate>
        <k:ChildBirthDocIssued>ЗАГС города Образцовска</k:ChildBirthDocIssued>
      </k:ChildBirthDocRF>
    </k:ChildInfo>`

const foreignChild = `
    <k:ChildInfo>
      <k:ChildSurname>Ким</k:ChildSurname>
      <k:ChildName>Юна</k:ChildName>
      <k:ChildBirthDate>2023-12-31</k:ChildBirthDate>
      <k:ChildBirthDocForeign>
        <k:ChildBirthDocName><![CDATA[Birth certificate <copy> & translation]]></k:ChildBirthDocName>
        <k:ChildBirthDocNumber>000-000/1</k:ChildBirthDocNumber>
        <k:ChildBirthDocIssueDate>2024-01-09</k:ChildBirthDocIssueDate>
        <k:ChildBirthDocIssued>Registry office No. 1</k:ChildBirthDocIssued>
      </k:ChildBirthDocForeign>
    </k:ChildInfo>`

const address = `
    <k:Address>
      <k:FullAddress>000001, Образцовская обл., г. Образцовск, ул. Учебная, д. 3</k:FullAddress>
      <k:Index>000001</k:Index>
      <k:Region code="00000000-0000-4000-8000-000000000001">Образцовская обл.</k:Region>
      <k:Area code=""></k:Area>
      <k:City code="00000000-0000-4000-8000-000000000002">г. Образцовск</k:City>
      <k:CityArea code=""/>
      <k:Place code=""/>
      <k:Street code="00000000-0000-4000-8000-000000000003">ул. Учебная</k:Street>
      <k:AdditionalArea code=""/>
      <k:AdditionalStreet code=""/>
      <k:House code="00000000-0000-4000-8000-000000000004">3</k:House>
      <k:Building1></k:Building1>
      <k:Building2/>
      <k:Apartment> </k:Apartment>
    </k:Address>`

const entry = `
    <k:EntryParams>
      <k:EntryDate>2027-09-01</k:EntryDate>
      <k:Language code="1">Русский</k:Language>
      <k:Schedule code="2">Кратковременный режим пребывания (до 5 часов)</k:Schedule>
      <k:AgreementOnFullDayGroup>true</k:AgreementOnFullDayGroup>
    </k:EntryParams>
    <k:AdaptationProgram>
      <k:AdaptationGroup code="2">Компенсирующая</k:AdaptationGroup>
      <k:AdaptationGroupType code="4">Для слабовидящих детей</k:AdaptationGroupType>
      <k:AgreementOnGeneralGroup>false</k:AgreementOnGeneralGroup>
      <k:NeedSpecialCareConditions>1</k:NeedSpecialCareConditions>
    </k:AdaptationProgram>`

const medicalReport = (files: string) => `
    <k:MedicalReport>
      <k:DocName code="1">Заключение ПМПК</k:DocName>
      <k:DocNumber>1/27</k:DocNumber>
      <k:DocIssueDate>2027-01-15</k:DocIssueDate>
      <k:DocIssued>ПМПК города Образцовска</k:DocIssued>
      <k:DocExpirationDate>2029-01-15</k:DocExpirationDate>${files}
    </k:MedicalReport>`

const file = (element: string) => `
      <k:${element}>
        <k:CodeDocument>file-1</k:CodeDocument>
        <k:NameDocument>скан 1.jpg</k:NameDocument>
        <k:TypeDocument>image/jpeg</k:TypeDocument>
      </k:${element}>`

const kindergartens = `
    <k:EduOrganizations>
      <k:EduOrganization code="101" PriorityNumber="1">Детский сад № 1 «Ромашка»</k:EduOrganization>
      <k:EduOrganization code="102" PriorityNumber="+2">Детский сад № 2</k:EduOrganization>
      <k:AllowOfferOther>true</k:AllowOfferOther>
    </k:EduOrganizations>`

const sibling = `
    <k:BrotherSisterInfo>
      <k:ChildSurname>Соколова</k:ChildSurname>
      <k:ChildName>Алиса</k:ChildName>
      <k:EduOrganization code="101">Детский сад № 1 «Ромашка»</k:EduOrganization>
    </k:BrotherSisterInfo>`

const benefit = (files: string) => `
    <k:BenefitInfo>
      <k:BenefitCategory code="1">Дети прокуроров</k:BenefitCategory>
      <k:BenefitDocInfo>
        <k:DocIssueDate>2026-05-05</k:DocIssueDate>
        <k:DocIssued>Прокуратура города Образцовска</k:DocIssued>
      </k:BenefitDocInfo>${files}
    </k:BenefitInfo>`

const orderId = '<k:orderId>9000000001</k:orderId>'
const order = `${orderId}
    <k:ServicesType>9000000001</k:ServicesType>`

const message = (root: string, kind: string, content: string) => `<?xml version="1.0" encoding="UTF-8"?>
<k:${root} xmlns:k="${KINDERGARTEN}"${root === 'FormData' ? ' oktmo="00000001"' : ''}>
  <k:${kind}>
    ${content}
  </k:${kind}>
</k:${root}>
`

const requestContents: Record<RequestKind, string> = {
  ApplicationRequest: `${order}
    <k:FilingDate>2027-01-20T08:00:00.5+03:00</k:FilingDate>${person}${passport}${child}${address}${entry}${medicalReport(file('DocFile'))}${kindergartens}${sibling}${benefit(file('BenefitFile') + file('BenefitFile'))}`,
  ApplicationOrderInfoRequest: `${order}${guardian}${passport}${foreignChild}`,
  ApplicationAdmissionRequest: `${order}${person}${passport}${secondParent}${child}${address}${entry}
    <k:EduOrganizationCode>101</k:EduOrganizationCode>
    <k:DocListReview>true</k:DocListReview>
    <k:LicenseCharter>true</k:LicenseCharter>`,
  GetApplicationQueueRequest: orderId,
  GetApplicationQueueReasonRequest: `${orderId}
    <k:PeriodStart>2027-02-01</k:PeriodStart>
    <k:PeriodEnd>2027-02-28+03:00</k:PeriodEnd>`,
  GetApplicationRequest: orderId,
  GetApplicationAdmissionRequest: orderId,
  ApplicationRejectionRequest: `${orderId}
    <k:comment>Далеко от дома:
    час в пути</k:comment>`,
  cancelRequest: orderId,
}

const responseContents: Record<ResponseKind, string> = {
  changeOrderInfo: `<k:orderId><k:pguId>9000000001</k:pguId></k:orderId>
    <k:statusCode><k:orgCode>110</k:orgCode></k:statusCode>
    <k:comment>Заявление принято к рассмотрению</k:comment>
    <k:cancelAllowed>true</k:cancelAllowed>`,
  GetApplicationQueueResponse: `${orderId}
    <k:Position>12</k:Position>
    <k:Total>340</k:Total>
    <k:WithoutQueue>1</k:WithoutQueue>
    <k:FirstQueue>7</k:FirstQueue>
    <k:AdvantageQueue>30</k:AdvantageQueue>
    <k:RelevantDT>2027-02-01T00:00:00Z</k:RelevantDT>`,
  GetApplicationQueueReasonResponse: `${orderId}
    <k:IncreaseQueue>-2</k:IncreaseQueue>
    <k:GotAPlace>5</k:GotAPlace>
    <k:IncreaseBenefits>0</k:IncreaseBenefits>`,
  GetApplicationResponse: `${orderId}${person}${passport}${child}${address}${entry}${medicalReport('')}${kindergartens}${sibling}${sibling}${benefit('')}`,
  GetApplicationAdmissionResponse: `${orderId}${guardian}${passport}${foreignChild}${address}${entry}
    <k:EduOrganizationCode>102</k:EduOrganizationCode>`,
  cancelResponse: `${orderId}
    <k:result>REJECTED</k:result>
    <k:comment/>`,
}

const documents = <K extends string>(root: string, contents: Record<K, string>): ReadonlyMap<string, string> =>
  new Map(Object.entries<string>(contents).map(([kind, content]) => [kind, message(root, kind, content)]))

/** The nine requests by the name of what they hold. */
export const exampleRequests = documents('FormData', requestContents)

/** The six responses. */
export const exampleResponses = documents('FormDataResponse', responseContents)
