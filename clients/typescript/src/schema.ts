/** Made by `npm run contracts` from the contracts of the platform; do not edit. */
export type paths = {
    "/applications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Подать заявление в детский сад
         * @description Родитель подаёт заявления от своего имени.
         *
         *     A parent applies in their own name.
         */
        post: operations["submitApplication"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/applications/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Заявление: состояние, место в очереди, направление, история
         * @description Доверенное лицо видит заявления ребёнка и получает их бумаги, если родитель доверил ему заявления, но не льготу семьи; менять их оно не может. Доверенное лицо видит и меняет заявления на услуги и в детский сад, которые подало само, прикладывает к ним файлы и получает расписку, пока ему доверено подавать заявления; отозвать оно может только своё заявление в детский сад, поданного другими не видит. Руководитель видит классы и группы своей организации, контингент, направления, переводы, дневники и отметки её учеников. Родитель видит, меняет и отзывает заявления своих детей. Специалист управления образования видит очередь и заявления своего муниципалитета и подтверждает льготы. Делопроизводитель видит заявления детей, направленных в его организацию, без других пожеланий семьи и без её льготы.
         *
         *     A delegate sees the applications of a child and gets their papers if a guardian entrusted them, without the benefit of the family; they cannot change any. A delegate sees and changes the applications for services and kindergarten that they filed themselves, adds files and gets the receipt as long as filing is entrusted to them; they can withdraw their own kindergarten application only, and see none that others filed. A head sees the classes and groups of their organisation, its contingent, offers, transfers, diaries and marks. A parent sees, changes and withdraws the applications of their own children. A municipal specialist sees the queue and applications of their municipality and confirms evidence. A clerk sees the applications of children referred to their organisation, without other wishes and benefits of the family.
         */
        get: operations["showApplication"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/applications/{id}/attachments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Файлы, приложенные к заявлению
         * @description Доверенное лицо видит и меняет заявления на услуги и в детский сад, которые подало само, прикладывает к ним файлы и получает расписку, пока ему доверено подавать заявления; отозвать оно может только своё заявление в детский сад, поданного другими не видит. Родитель прикладывает файлы к заявлению на своего ребёнка и открывает их. Специалист управления образования открывает файлы, приложенные к заявлениям своего муниципалитета; каждое обращение отмечается.
         *
         *     A delegate sees and changes the applications for services and kindergarten that they filed themselves, adds files and gets the receipt as long as filing is entrusted to them; they can withdraw their own kindergarten application only, and see none that others filed. A parent sends files with the application of their own child and opens them. A municipal specialist opens files sent with applications of their own municipality; every look is noted.
         */
        get: operations["listAttachments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/applications/{id}/attachments/{attachment}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Приложить отправленный файл к заявлению: он проверяется и хранится зашифрованным
         * @description Доверенное лицо видит и меняет заявления на услуги и в детский сад, которые подало само, прикладывает к ним файлы и получает расписку, пока ему доверено подавать заявления; отозвать оно может только своё заявление в детский сад, поданного другими не видит. Родитель прикладывает файлы к заявлению на своего ребёнка и открывает их.
         *
         *     A delegate sees and changes the applications for services and kindergarten that they filed themselves, adds files and gets the receipt as long as filing is entrusted to them; they can withdraw their own kindergarten application only, and see none that others filed. A parent sends files with the application of their own child and opens them.
         */
        put: operations["attachFile"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/applications/{id}/attachments/{attachment}/links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Приложенный файл: ссылка открывается одну минуту
         * @description Доверенное лицо видит и меняет заявления на услуги и в детский сад, которые подало само, прикладывает к ним файлы и получает расписку, пока ему доверено подавать заявления; отозвать оно может только своё заявление в детский сад, поданного другими не видит. Родитель прикладывает файлы к заявлению на своего ребёнка и открывает их. Специалист управления образования открывает файлы, приложенные к заявлениям своего муниципалитета; каждое обращение отмечается.
         *
         *     A delegate sees and changes the applications for services and kindergarten that they filed themselves, adds files and gets the receipt as long as filing is entrusted to them; they can withdraw their own kindergarten application only, and see none that others filed. A parent sends files with the application of their own child and opens them. A municipal specialist opens files sent with applications of their own municipality; every look is noted.
         */
        post: operations["openAttachment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/applications/{id}/authority-refusal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Отказать в предоставлении услуги по заявлению до направления, с основанием по закону
         * @description Специалист управления образования видит очередь и заявления своего муниципалитета и подтверждает льготы.
         *
         *     A municipal specialist sees the queue and applications of their municipality and confirms evidence.
         */
        post: operations["refuseApplication"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/applications/{id}/consent": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Согласиться с направлением и подать заявление о приёме
         * @description Родитель соглашается с направлением, выданным его ребёнку, или отказывается от места.
         *
         *     A parent accepts the offer made to their own child or declines the place.
         */
        post: operations["acceptOffer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/applications/{id}/contacts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Как семье сообщали о заявлении: кабинет, письма, звонки — что, когда, каким способом, с каким итогом
         * @description Специалист видит, как семьям своего муниципалитета сообщали о заявлении, и записывает свои звонки, письма и разговоры. Делопроизводитель видит, как семье сообщали о заявлении с направлением в его организацию, и записывает свои звонки, письма и разговоры.
         *
         *     A specialist sees how families of their own municipality were told of an application, and notes own calls, letters and talks. A clerk sees how a family was told of an application with an offer of their own organisation, and notes own calls, letters and talks.
         */
        get: operations["listContacts"];
        put?: never;
        /**
         * Записать звонок, письмо или разговор с семьёй о заявлении
         * @description Специалист видит, как семьям своего муниципалитета сообщали о заявлении, и записывает свои звонки, письма и разговоры. Делопроизводитель видит, как семье сообщали о заявлении с направлением в его организацию, и записывает свои звонки, письма и разговоры.
         *
         *     A specialist sees how families of their own municipality were told of an application, and notes own calls, letters and talks. A clerk sees how a family was told of an application with an offer of their own organisation, and notes own calls, letters and talks.
         */
        post: operations["logContact"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/applications/{id}/contract": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Внести договор об образовании
         * @description Делопроизводитель видит направления в свою организацию, принимает документы, вносит договоры и приказы о зачислении и отчислении.
         *
         *     A clerk sees the offers of their own organisation, accepts papers, enters contracts and orders of enrolment and its end.
         */
        post: operations["concludeContract"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/applications/{id}/evidence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Подтвердить льготу и обучение брата или сестры
         * @description Специалист управления образования видит очередь и заявления своего муниципалитета и подтверждает льготы.
         *
         *     A municipal specialist sees the queue and applications of their municipality and confirms evidence.
         */
        put: operations["confirmEvidence"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/applications/{id}/form": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Форма заявления, как её заполнила семья
         * @description Доверенное лицо видит и меняет заявления на услуги и в детский сад, которые подало само, прикладывает к ним файлы и получает расписку, пока ему доверено подавать заявления; отозвать оно может только своё заявление в детский сад, поданного другими не видит. Родитель видит, меняет и отзывает заявления своих детей. Специалист управления образования видит очередь и заявления своего муниципалитета и подтверждает льготы.
         *
         *     A delegate sees and changes the applications for services and kindergarten that they filed themselves, adds files and gets the receipt as long as filing is entrusted to them; they can withdraw their own kindergarten application only, and see none that others filed. A parent sees, changes and withdraws the applications of their own children. A municipal specialist sees the queue and applications of their municipality and confirms evidence.
         */
        get: operations["showForm"];
        /**
         * Изменить заявление
         * @description Доверенное лицо видит и меняет заявления на услуги и в детский сад, которые подало само, прикладывает к ним файлы и получает расписку, пока ему доверено подавать заявления; отозвать оно может только своё заявление в детский сад, поданного другими не видит. Родитель видит, меняет и отзывает заявления своих детей.
         *
         *     A delegate sees and changes the applications for services and kindergarten that they filed themselves, adds files and gets the receipt as long as filing is entrusted to them; they can withdraw their own kindergarten application only, and see none that others filed. A parent sees, changes and withdraws the applications of their own children.
         */
        put: operations["changeApplication"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/applications/{id}/offer/links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Направление, PDF: ссылка открывается одну минуту
         * @description Доверенное лицо видит заявления ребёнка и получает их бумаги, если родитель доверил ему заявления, но не льготу семьи; менять их оно не может. Родитель получает расписку о приёме заявления и направление, выданное его ребёнку. Специалист управления образования печатает расписки и направления своего муниципалитета. Делопроизводитель печатает направления в свою организацию и её приказы о зачислении.
         *
         *     A delegate sees the applications of a child and gets their papers if a guardian entrusted them, without the benefit of the family; they cannot change any. A parent gets the receipt of an application and the offer made to their own child as papers. A municipal specialist prints receipts and offers of their own municipality. A clerk prints offers to their own organisation and its orders of enrolment.
         */
        post: operations["printOffer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/applications/{id}/order": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Зачислить ребёнка по приказу
         * @description Делопроизводитель видит направления в свою организацию, принимает документы, вносит договоры и приказы о зачислении и отчислении.
         *
         *     A clerk sees the offers of their own organisation, accepts papers, enters contracts and orders of enrolment and its end.
         */
        post: operations["enrollPupil"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/applications/{id}/order/links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Приказ о зачислении, PDF: ссылка открывается одну минуту
         * @description Делопроизводитель печатает направления в свою организацию и её приказы о зачислении.
         *
         *     A clerk prints offers to their own organisation and its orders of enrolment.
         */
        post: operations["printOrder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/applications/{id}/papers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Принять документы и пригласить на заключение договора
         * @description Делопроизводитель видит направления в свою организацию, принимает документы, вносит договоры и приказы о зачислении и отчислении.
         *
         *     A clerk sees the offers of their own organisation, accepts papers, enters contracts and orders of enrolment and its end.
         */
        post: operations["acceptPapers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/applications/{id}/placement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Почему: что решил последний опубликованный расчёт по каждому пожеланию и по какому правилу
         * @description Родитель видит, меняет и отзывает заявления своих детей. Специалист управления образования видит очередь и заявления своего муниципалитета и подтверждает льготы.
         *
         *     A parent sees, changes and withdraws the applications of their own children. A municipal specialist sees the queue and applications of their municipality and confirms evidence.
         */
        get: operations["explainPlacement"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/applications/{id}/receipt/links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Расписка о приёме заявления, PDF: ссылка открывается одну минуту
         * @description Доверенное лицо видит заявления ребёнка и получает их бумаги, если родитель доверил ему заявления, но не льготу семьи; менять их оно не может. Доверенное лицо видит и меняет заявления на услуги и в детский сад, которые подало само, прикладывает к ним файлы и получает расписку, пока ему доверено подавать заявления; отозвать оно может только своё заявление в детский сад, поданного другими не видит. Родитель получает расписку о приёме заявления и направление, выданное его ребёнку. Специалист управления образования печатает расписки и направления своего муниципалитета.
         *
         *     A delegate sees the applications of a child and gets their papers if a guardian entrusted them, without the benefit of the family; they cannot change any. A delegate sees and changes the applications for services and kindergarten that they filed themselves, adds files and gets the receipt as long as filing is entrusted to them; they can withdraw their own kindergarten application only, and see none that others filed. A parent gets the receipt of an application and the offer made to their own child as papers. A municipal specialist prints receipts and offers of their own municipality.
         */
        post: operations["printReceipt"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/applications/{id}/refusal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Отказаться от предоставленного места
         * @description Родитель соглашается с направлением, выданным его ребёнку, или отказывается от места.
         *
         *     A parent accepts the offer made to their own child or declines the place.
         */
        post: operations["declineOffer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/applications/{id}/uploads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Адрес, по которому файл отправляют методом PUT: пять минут и ровно столько байтов, сколько названо
         * @description Доверенное лицо видит и меняет заявления на услуги и в детский сад, которые подало само, прикладывает к ним файлы и получает расписку, пока ему доверено подавать заявления; отозвать оно может только своё заявление в детский сад, поданного другими не видит. Родитель прикладывает файлы к заявлению на своего ребёнка и открывает их.
         *
         *     A delegate sees and changes the applications for services and kindergarten that they filed themselves, adds files and gets the receipt as long as filing is entrusted to them; they can withdraw their own kindergarten application only, and see none that others filed. A parent sends files with the application of their own child and opens them.
         */
        post: operations["requestUpload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/applications/{id}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Отозвать заявление
         * @description Доверенное лицо видит и меняет заявления на услуги и в детский сад, которые подало само, прикладывает к ним файлы и получает расписку, пока ему доверено подавать заявления; отозвать оно может только своё заявление в детский сад, поданного другими не видит. Родитель видит, меняет и отзывает заявления своих детей.
         *
         *     A delegate sees and changes the applications for services and kindergarten that they filed themselves, adds files and gets the receipt as long as filing is entrusted to them; they can withdraw their own kindergarten application only, and see none that others filed. A parent sees, changes and withdraws the applications of their own children.
         */
        post: operations["withdrawApplication"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/case-steps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Один шаг по нескольким заявлениям: каждое либо сделано, либо отказано с причиной
         * @description Делопроизводитель и руководитель видят заявления на услуги в свою организацию с их файлами и решают по ним. Координатор ГИА видит заявления на ГИА во все организации с их файлами и решает по ним.
         *
         *     A clerk and a head see the cases of their organisation with their files and decide. An exam coordinator sees the exam registrations of all organisations with their files and decides.
         */
        post: operations["takeCaseSteps"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Заявление на услугу: ответы, состояние, срок, решение и история
         * @description Доверенное лицо видит и меняет заявления на услуги и в детский сад, которые подало само, прикладывает к ним файлы и получает расписку, пока ему доверено подавать заявления; отозвать оно может только своё заявление в детский сад, поданного другими не видит. Родитель за своего ребёнка и ученик за себя подают заявления на услуги, видят, меняют и отзывают их, прикладывают файлы, получают расписку, хранят черновики. Делопроизводитель и руководитель видят заявления на услуги в свою организацию с их файлами и решают по ним. Координатор ГИА видит заявления на ГИА во все организации с их файлами и решает по ним.
         *
         *     A delegate sees and changes the applications for services and kindergarten that they filed themselves, adds files and gets the receipt as long as filing is entrusted to them; they can withdraw their own kindergarten application only, and see none that others filed. A parent for their own child and a pupil for themselves file, see, change and withdraw cases, send files with them, get receipts and keep drafts. A clerk and a head see the cases of their organisation with their files and decide. An exam coordinator sees the exam registrations of all organisations with their files and decides.
         */
        get: operations["showCase"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{id}/answers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Изменить ответы в заявлении на услугу
         * @description Доверенное лицо видит и меняет заявления на услуги и в детский сад, которые подало само, прикладывает к ним файлы и получает расписку, пока ему доверено подавать заявления; отозвать оно может только своё заявление в детский сад, поданного другими не видит. Родитель за своего ребёнка и ученик за себя подают заявления на услуги, видят, меняют и отзывают их, прикладывают файлы, получают расписку, хранят черновики.
         *
         *     A delegate sees and changes the applications for services and kindergarten that they filed themselves, adds files and gets the receipt as long as filing is entrusted to them; they can withdraw their own kindergarten application only, and see none that others filed. A parent for their own child and a pupil for themselves file, see, change and withdraw cases, send files with them, get receipts and keep drafts.
         */
        put: operations["changeCase"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{id}/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Документы заявления на услугу: какие нужны по ответам и какие файлы приложены
         * @description Доверенное лицо видит и меняет заявления на услуги и в детский сад, которые подало само, прикладывает к ним файлы и получает расписку, пока ему доверено подавать заявления; отозвать оно может только своё заявление в детский сад, поданного другими не видит. Родитель за своего ребёнка и ученик за себя подают заявления на услуги, видят, меняют и отзывают их, прикладывают файлы, получают расписку, хранят черновики. Делопроизводитель и руководитель видят заявления на услуги в свою организацию с их файлами и решают по ним. Координатор ГИА видит заявления на ГИА во все организации с их файлами и решает по ним.
         *
         *     A delegate sees and changes the applications for services and kindergarten that they filed themselves, adds files and gets the receipt as long as filing is entrusted to them; they can withdraw their own kindergarten application only, and see none that others filed. A parent for their own child and a pupil for themselves file, see, change and withdraw cases, send files with them, get receipts and keep drafts. A clerk and a head see the cases of their organisation with their files and decide. An exam coordinator sees the exam registrations of all organisations with their files and decides.
         */
        get: operations["listCaseFiles"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{id}/files/{file}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Приложить отправленный файл к заявлению на услугу как один из её документов
         * @description Доверенное лицо видит и меняет заявления на услуги и в детский сад, которые подало само, прикладывает к ним файлы и получает расписку, пока ему доверено подавать заявления; отозвать оно может только своё заявление в детский сад, поданного другими не видит. Родитель за своего ребёнка и ученик за себя подают заявления на услуги, видят, меняют и отзывают их, прикладывают файлы, получают расписку, хранят черновики. Делопроизводитель подаёт заявления на услуги в свою организацию за тех, кто пришёл лично или прислал письмо, прикладывает снимки документов и выдаёт расписку. Специалист управления образования и специалист МФЦ подают заявления на услуги и в детские сады своего муниципалитета за тех, кто пришёл лично, прикладывают снимки документов и выдают расписки.
         *
         *     A delegate sees and changes the applications for services and kindergarten that they filed themselves, adds files and gets the receipt as long as filing is entrusted to them; they can withdraw their own kindergarten application only, and see none that others filed. A parent for their own child and a pupil for themselves file, see, change and withdraw cases, send files with them, get receipts and keep drafts. A clerk files cases to their organisation for those who came or wrote, sends scans with them and gives receipts. A municipal specialist and a clerk of a service centre file cases and kindergarten applications of their municipality for those who came, send scans with cases and give receipts.
         */
        put: operations["attachCaseFile"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{id}/files/{file}/links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Файл, приложенный к заявлению на услугу: ссылка открывается одну минуту
         * @description Доверенное лицо видит и меняет заявления на услуги и в детский сад, которые подало само, прикладывает к ним файлы и получает расписку, пока ему доверено подавать заявления; отозвать оно может только своё заявление в детский сад, поданного другими не видит. Родитель за своего ребёнка и ученик за себя подают заявления на услуги, видят, меняют и отзывают их, прикладывают файлы, получают расписку, хранят черновики. Делопроизводитель и руководитель видят заявления на услуги в свою организацию с их файлами и решают по ним. Координатор ГИА видит заявления на ГИА во все организации с их файлами и решает по ним.
         *
         *     A delegate sees and changes the applications for services and kindergarten that they filed themselves, adds files and gets the receipt as long as filing is entrusted to them; they can withdraw their own kindergarten application only, and see none that others filed. A parent for their own child and a pupil for themselves file, see, change and withdraw cases, send files with them, get receipts and keep drafts. A clerk and a head see the cases of their organisation with their files and decide. An exam coordinator sees the exam registrations of all organisations with their files and decides.
         */
        post: operations["openCaseFile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{id}/receipt/links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Расписка о приёме заявления на услугу, PDF: ссылка открывается одну минуту
         * @description Доверенное лицо видит и меняет заявления на услуги и в детский сад, которые подало само, прикладывает к ним файлы и получает расписку, пока ему доверено подавать заявления; отозвать оно может только своё заявление в детский сад, поданного другими не видит. Родитель за своего ребёнка и ученик за себя подают заявления на услуги, видят, меняют и отзывают их, прикладывают файлы, получают расписку, хранят черновики. Делопроизводитель подаёт заявления на услуги в свою организацию за тех, кто пришёл лично или прислал письмо, прикладывает снимки документов и выдаёт расписку. Специалист управления образования и специалист МФЦ подают заявления на услуги и в детские сады своего муниципалитета за тех, кто пришёл лично, прикладывают снимки документов и выдают расписки.
         *
         *     A delegate sees and changes the applications for services and kindergarten that they filed themselves, adds files and gets the receipt as long as filing is entrusted to them; they can withdraw their own kindergarten application only, and see none that others filed. A parent for their own child and a pupil for themselves file, see, change and withdraw cases, send files with them, get receipts and keep drafts. A clerk files cases to their organisation for those who came or wrote, sends scans with them and gives receipts. A municipal specialist and a clerk of a service centre file cases and kindergarten applications of their municipality for those who came, send scans with cases and give receipts.
         */
        post: operations["printCaseReceipt"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{id}/steps/{step}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Следующий шаг по заявлению на услугу: решение с основанием, приказ, отзыв
         * @description Родитель за своего ребёнка и ученик за себя подают заявления на услуги, видят, меняют и отзывают их, прикладывают файлы, получают расписку, хранят черновики. Делопроизводитель и руководитель видят заявления на услуги в свою организацию с их файлами и решают по ним. Координатор ГИА видит заявления на ГИА во все организации с их файлами и решает по ним.
         *
         *     A parent for their own child and a pupil for themselves file, see, change and withdraw cases, send files with them, get receipts and keep drafts. A clerk and a head see the cases of their organisation with their files and decide. An exam coordinator sees the exam registrations of all organisations with their files and decides.
         */
        post: operations["takeCaseStep"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{id}/uploads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Адрес, по которому файл к заявлению на услугу отправляют методом PUT: пять минут и ровно столько байтов
         * @description Доверенное лицо видит и меняет заявления на услуги и в детский сад, которые подало само, прикладывает к ним файлы и получает расписку, пока ему доверено подавать заявления; отозвать оно может только своё заявление в детский сад, поданного другими не видит. Родитель за своего ребёнка и ученик за себя подают заявления на услуги, видят, меняют и отзывают их, прикладывают файлы, получают расписку, хранят черновики. Делопроизводитель подаёт заявления на услуги в свою организацию за тех, кто пришёл лично или прислал письмо, прикладывает снимки документов и выдаёт расписку. Специалист управления образования и специалист МФЦ подают заявления на услуги и в детские сады своего муниципалитета за тех, кто пришёл лично, прикладывают снимки документов и выдают расписки.
         *
         *     A delegate sees and changes the applications for services and kindergarten that they filed themselves, adds files and gets the receipt as long as filing is entrusted to them; they can withdraw their own kindergarten application only, and see none that others filed. A parent for their own child and a pupil for themselves file, see, change and withdraw cases, send files with them, get receipts and keep drafts. A clerk files cases to their organisation for those who came or wrote, sends scans with them and gives receipts. A municipal specialist and a clerk of a service centre file cases and kindergarten applications of their municipality for those who came, send scans with cases and give receipts.
         */
        post: operations["requestCaseUpload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/children/{child}/consents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Согласия на обработку данных ребёнка: действующие тексты и что с ними решили представители
         * @description Родитель видит согласия на обработку данных своего ребёнка, даёт их и отзывает свои.
         *
         *     A parent sees the consents to the processing of data of their own child, gives them and withdraws their own.
         */
        get: operations["listConsents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/children/{child}/consents/{purpose}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Дать согласие: `version` называет прочитанный текст
         * @description Родитель видит согласия на обработку данных своего ребёнка, даёт их и отзывает свои.
         *
         *     A parent sees the consents to the processing of data of their own child, gives them and withdraws their own.
         */
        put: operations["giveConsent"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/children/{child}/consents/{purpose}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Отозвать своё согласие
         * @description Родитель видит согласия на обработку данных своего ребёнка, даёт их и отзывает свои.
         *
         *     A parent sees the consents to the processing of data of their own child, gives them and withdraws their own.
         */
        post: operations["withdrawConsent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/children/{child}/corrections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Попросить исправить имя или СНИЛС ребёнка
         * @description Родитель получает все данные о своём ребёнке, просит исправить их или уничтожить и видит ответы.
         *
         *     A parent gets all data about their own child, asks for them to be corrected or destroyed, and sees the answers.
         */
        post: operations["requestCorrection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/children/{child}/data": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Все данные о моём ребёнке, которые хранит система
         * @description Родитель получает все данные о своём ребёнке, просит исправить их или уничтожить и видит ответы.
         *
         *     A parent gets all data about their own child, asks for them to be corrected or destroyed, and sees the answers.
         */
        get: operations["exportChild"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/children/{child}/data-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Запросы об исправлении и уничтожении данных ребёнка и ответы на них
         * @description Родитель получает все данные о своём ребёнке, просит исправить их или уничтожить и видит ответы.
         *
         *     A parent gets all data about their own child, asks for them to be corrected or destroyed, and sees the answers.
         */
        get: operations["listChildRequests"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/children/{child}/data/links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Все данные о моём ребёнке, PDF: ссылка открывается одну минуту
         * @description Родитель получает все данные о своём ребёнке, просит исправить их или уничтожить и видит ответы.
         *
         *     A parent gets all data about their own child, asks for them to be corrected or destroyed, and sees the answers.
         */
        post: operations["printChildData"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/children/{child}/delegates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Кому доверены данные ребёнка
         * @description Родитель доверяет другому взрослому смотреть дневник или заявления своего ребёнка на срок, отзывает доверие и выдаёт ребёнку код для входа.
         *
         *     A parent entrusts another adult with the diary or applications of their own child for a term, takes it back, and gives the child a code to sign in.
         */
        get: operations["listDelegates"];
        put?: never;
        /**
         * Доверить другому взрослому дневник, заявления или уведомления ребёнка
         * @description Родитель доверяет другому взрослому смотреть дневник или заявления своего ребёнка на срок, отзывает доверие и выдаёт ребёнку код для входа.
         *
         *     A parent entrusts another adult with the diary or applications of their own child for a term, takes it back, and gives the child a code to sign in.
         */
        post: operations["inviteDelegate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/children/{child}/destruction": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Уничтожить данные ребёнка: по запросу, по истечении срока или по предписанию
         * @description Администратор региона отвечает на остальные запросы о данных, решает об уничтожении данных ребёнка и получает акт.
         *
         *     The administrator of the region answers the other requests about data, decides that the data of a child are destroyed, and gets the act.
         */
        post: operations["eraseChild"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/children/{child}/diary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Дневник ребёнка за неделю
         * @description Ученик видит свой дневник и свои отметки. Доверенное лицо видит дневник и отметки ребёнка, если родитель доверил ему дневник, до конца срока. Классный руководитель видит список своего класса, дневники и отметки его учеников. Руководитель видит классы и группы своей организации, контингент, направления, переводы, дневники и отметки её учеников. Родитель видит дневник и отметки только своего ребёнка.
         *
         *     A pupil sees their own diary and marks. A delegate sees the diary and marks of a child whose diary a guardian entrusted to them, until the term ends. A class teacher sees the list of their own class, the diaries and marks of its pupils. A head sees the classes and groups of their organisation, its contingent, offers, transfers, diaries and marks. A parent sees the diary and the marks of their own child only.
         */
        get: operations["showDiary"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/children/{child}/erasure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Попросить уничтожить данные ребёнка
         * @description Родитель получает все данные о своём ребёнке, просит исправить их или уничтожить и видит ответы.
         *
         *     A parent gets all data about their own child, asks for them to be corrected or destroyed, and sees the answers.
         */
        post: operations["requestErasure"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/children/{child}/guardians": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Кто законный представитель ребёнка
         * @description Администратор региона видит, кто законный представитель ребёнка, прекращает его доступ по решению суда или органа опеки и возвращает по решению, которое его отменяет.
         *
         *     A region administrator sees who the guardians of a child are ends the access of one by decision of a court or the guardianship authority and gives it back by a decision that undoes it.
         */
        get: operations["listGuardians"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/children/{child}/guardians/{guardian}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Прекратить доступ представителя по решению суда или органа опеки
         * @description Администратор региона видит, кто законный представитель ребёнка, прекращает его доступ по решению суда или органа опеки и возвращает по решению, которое его отменяет.
         *
         *     A region administrator sees who the guardians of a child are ends the access of one by decision of a court or the guardianship authority and gives it back by a decision that undoes it.
         */
        post: operations["endGuardianship"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/children/{child}/guardians/{guardian}/restoration": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Вернуть доступ представителю: права восстановлены, решение отменено или запись была ошибкой
         * @description Администратор региона видит, кто законный представитель ребёнка, прекращает его доступ по решению суда или органа опеки и возвращает по решению, которое его отменяет.
         *
         *     A region administrator sees who the guardians of a child are ends the access of one by decision of a court or the guardianship authority and gives it back by a decision that undoes it.
         */
        post: operations["restoreGuardianship"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/children/{child}/looks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Кто смотрел данные моего ребёнка, сначала новое
         * @description Родитель видит, кто из сотрудников и когда смотрел данные его ребёнка.
         *
         *     A parent sees who of the staff looked at the data of their own child, and when.
         */
        get: operations["listLooks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/children/{child}/marks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Все отметки ребёнка за период: по предметам и со средним
         * @description Ученик видит свой дневник и свои отметки. Доверенное лицо видит дневник и отметки ребёнка, если родитель доверил ему дневник, до конца срока. Классный руководитель видит список своего класса, дневники и отметки его учеников. Руководитель видит классы и группы своей организации, контингент, направления, переводы, дневники и отметки её учеников. Родитель видит дневник и отметки только своего ребёнка.
         *
         *     A pupil sees their own diary and marks. A delegate sees the diary and marks of a child whose diary a guardian entrusted to them, until the term ends. A class teacher sees the list of their own class, the diaries and marks of its pupils. A head sees the classes and groups of their organisation, its contingent, offers, transfers, diaries and marks. A parent sees the diary and the marks of their own child only.
         */
        get: operations["showMarks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/children/{child}/sign-in-code": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Выдать ребёнку код для входа; прежний перестаёт действовать, открытые им сеансы заканчиваются
         * @description Родитель доверяет другому взрослому смотреть дневник или заявления своего ребёнка на срок, отзывает доверие и выдаёт ребёнку код для входа.
         *
         *     A parent entrusts another adult with the diary or applications of their own child for a term, takes it back, and gives the child a code to sign in.
         */
        put: operations["givePupilCode"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/children/{child}/swap-request": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Обмен местами между детскими садами: запрос семьи и что по нему предложено
         * @description Родитель просит обменять место своего ребёнка в детском саду и отвечает на предложенный обмен.
         *
         *     A parent asks to exchange the place of their own child in a kindergarten and answers an exchange that is proposed.
         */
        get: operations["showSwapRequest"];
        put?: never;
        /**
         * Попросить обменять место в детском саду на место в другом
         * @description Родитель просит обменять место своего ребёнка в детском саду и отвечает на предложенный обмен.
         *
         *     A parent asks to exchange the place of their own child in a kindergarten and answers an exchange that is proposed.
         */
        post: operations["askSwap"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/children/{child}/swap-request/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Согласиться на обмен, отказаться от него или отозвать запрос; последнее согласие обменивает места
         * @description Родитель просит обменять место своего ребёнка в детском саду и отвечает на предложенный обмен.
         *
         *     A parent asks to exchange the place of their own child in a kindergarten and answers an exchange that is proposed.
         */
        post: operations["answerSwap"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/classes/{group}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Класс или группа: список детей
         * @description Классный руководитель видит список своего класса, дневники и отметки его учеников. Руководитель видит классы и группы своей организации, контингент, направления, переводы, дневники и отметки её учеников. Делопроизводитель видит классы и группы своей организации и списки детей в них. Учитель видит список детей тех классов, в которых ведёт уроки, без возраста и дня зачисления.
         *
         *     A class teacher sees the list of their own class, the diaries and marks of its pupils. A head sees the classes and groups of their organisation, its contingent, offers, transfers, diaries and marks. A clerk sees the classes and groups of their organisation and the lists of children in them. A teacher sees the list of children of the classes they teach, without age and day of enrolment.
         */
        get: operations["showClass"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contingent": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Контингент: по организациям региона или по классам и возрастам одной из них
         * @description Руководитель видит классы и группы своей организации, контингент, направления, переводы, дневники и отметки её учеников. Аналитик министерства видит числа региона без имён, запрашивает отчёты и скачивает их файлы. Специалист управления образования видит контингент организаций своего муниципалитета. Делопроизводитель видит контингент своей организации.
         *
         *     A head sees the classes and groups of their organisation, its contingent, offers, transfers, diaries and marks. A ministry analyst sees the numbers of the region without names, requests reports and downloads their files. A municipal specialist sees the contingent of the organisations of their municipality. A clerk sees the contingent of their organisation.
         */
        get: operations["showContingent"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/data-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Запросы о персональных данных, на которые отвечает вошедший: ближний срок первым
         * @description Администратор региона отвечает на остальные запросы о данных, решает об уничтожении данных ребёнка и получает акт. Делопроизводитель отвечает на просьбы исправить данные детей своей организации. Специалист управления образования отвечает на просьбы исправить данные детей, подавших заявление в его муниципалитете.
         *
         *     The administrator of the region answers the other requests about data, decides that the data of a child are destroyed, and gets the act. A clerk answers requests to correct the data of children of their own organisation. A municipal specialist answers requests to correct the data of children who applied in their municipality.
         */
        get: operations["listDataRequests"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/data-requests/{id}/acceptance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Исправить карточку ребёнка так, как просит семья
         * @description Администратор региона отвечает на остальные запросы о данных, решает об уничтожении данных ребёнка и получает акт. Делопроизводитель отвечает на просьбы исправить данные детей своей организации. Специалист управления образования отвечает на просьбы исправить данные детей, подавших заявление в его муниципалитете.
         *
         *     The administrator of the region answers the other requests about data, decides that the data of a child are destroyed, and gets the act. A clerk answers requests to correct the data of children of their own organisation. A municipal specialist answers requests to correct the data of children who applied in their municipality.
         */
        post: operations["acceptCorrection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/data-requests/{id}/act/links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Акт об уничтожении с выгрузкой из журнала, PDF: ссылка открывается одну минуту
         * @description Администратор региона отвечает на остальные запросы о данных, решает об уничтожении данных ребёнка и получает акт.
         *
         *     The administrator of the region answers the other requests about data, decides that the data of a child are destroyed, and gets the act.
         */
        post: operations["printDestructionAct"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/data-requests/{id}/refusal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Отказать в исправлении или уничтожении с указанием причины
         * @description Администратор региона отвечает на остальные запросы о данных, решает об уничтожении данных ребёнка и получает акт. Делопроизводитель отвечает на просьбы исправить данные детей своей организации. Специалист управления образования отвечает на просьбы исправить данные детей, подавших заявление в его муниципалитете.
         *
         *     The administrator of the region answers the other requests about data, decides that the data of a child are destroyed, and gets the act. A clerk answers requests to correct the data of children of their own organisation. A municipal specialist answers requests to correct the data of children who applied in their municipality.
         */
        post: operations["refuseDataRequest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/delegations/{id}/code": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Получить код для доверенного лица; прежний перестаёт действовать
         * @description Родитель доверяет другому взрослому смотреть дневник или заявления своего ребёнка на срок, отзывает доверие и выдаёт ребёнку код для входа.
         *
         *     A parent entrusts another adult with the diary or applications of their own child for a term, takes it back, and gives the child a code to sign in.
         */
        put: operations["renewInvitation"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/delegations/{id}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Отозвать доверенный доступ или отказаться от него
         * @description Родитель доверяет другому взрослому смотреть дневник или заявления своего ребёнка на срок, отзывает доверие и выдаёт ребёнку код для входа. Вошедший взрослый принимает по коду доступ, который ему доверили, и может отказаться от него.
         *
         *     A parent entrusts another adult with the diary or applications of their own child for a term, takes it back, and gives the child a code to sign in. An adult who signed in takes by its code the access that was entrusted to them, and may give it back.
         */
        post: operations["withdrawDelegation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/delegations/acceptance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Принять по коду доступ к данным ребёнка
         * @description Вошедший взрослый принимает по коду доступ, который ему доверили, и может отказаться от него.
         *
         *     An adult who signed in takes by its code the access that was entrusted to them, and may give it back.
         */
        post: operations["acceptDelegation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/departures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Отчислить ребёнка из детского сада: место свободно сразу
         * @description Делопроизводитель видит направления в свою организацию, принимает документы, вносит договоры и приказы о зачислении и отчислении.
         *
         *     A clerk sees the offers of their own organisation, accepts papers, enters contracts and orders of enrolment and its end.
         */
        post: operations["endEnrolment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/departures/corrections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Отменить отчисление, внесённое по ошибке, пока место свободно
         * @description Делопроизводитель видит направления в свою организацию, принимает документы, вносит договоры и приказы о зачислении и отчислении.
         *
         *     A clerk sees the offers of their own organisation, accepts papers, enters contracts and orders of enrolment and its end.
         */
        post: operations["restoreEnrolment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/dictionaries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Справочники региона для заявления в детский сад
         * @description Родитель и тот, кто принимает заявления от других, видят справочники региона, по которым заполняется заявление.
         *
         *     A parent and who takes in applications see the dictionaries of the region that an application is filled in with.
         */
        get: operations["listDictionaries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/employments/{id}/grants/{grant}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Снять роль: доступ прекращается со следующего обращения
         * @description Администратор региона назначает и снимает роли сотрудников всех организаций. Руководитель назначает и снимает роли учителей, классных руководителей и делопроизводителей своей организации.
         *
         *     A region administrator gives and takes roles of the staff of all organisations. A head gives and takes the roles of teacher, class teacher and clerk in their own organisation.
         */
        post: operations["takeGrant"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/federal/exchange": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Обмен с федеральным порталом: что ждёт отправки и какие сообщения не прошли
         * @description Администратор региона видит обмен с федеральным порталом без содержания сообщений и повторяет то, что не прошло.
         *
         *     The administrator of the region sees the exchange with the federal portal without what messages say, and repeats what went wrong.
         */
        get: operations["showExchange"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/federal/exchange/{id}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Обработать ещё раз сообщение, которое не прошло
         * @description Администратор региона видит обмен с федеральным порталом без содержания сообщений и повторяет то, что не прошло.
         *
         *     The administrator of the region sees the exchange with the federal portal without what messages say, and repeats what went wrong.
         */
        post: operations["replayMessage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/federal/smev": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Принять сообщение федерального портала (концентратор детских садов 3.2.1)
         * @description Информационная система федерального портала передаёт сообщения и файлы к своим заявлениям и забирает ответы.
         *
         *     The information system of the federal portal sends messages and files of its applications and fetches answers.
         */
        post: operations["receiveMessage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/federal/smev/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Приложить отправленный файл к заявлению: он проверяется и хранится зашифрованным
         * @description Информационная система федерального портала передаёт сообщения и файлы к своим заявлениям и забирает ответы.
         *
         *     The information system of the federal portal sends messages and files of its applications and fetches answers.
         */
        put: operations["attachFederalFile"];
        /**
         * Адрес, по которому адаптер отправляет методом PUT файл, названный в заявлении: пять минут и ровно столько байтов
         * @description Информационная система федерального портала передаёт сообщения и файлы к своим заявлениям и забирает ответы.
         *
         *     The information system of the federal portal sends messages and files of its applications and fetches answers.
         */
        post: operations["requestFederalUpload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/federal/smev/outgoing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Сообщения для федерального портала: статусы заявлений
         * @description Информационная система федерального портала передаёт сообщения и файлы к своим заявлениям и забирает ответы.
         *
         *     The information system of the federal portal sends messages and files of its applications and fetches answers.
         */
        get: operations["listOutgoing"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/federal/smev/outgoing/taken": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Подтвердить, что сообщения до этого номера переданы дальше
         * @description Информационная система федерального портала передаёт сообщения и файлы к своим заявлениям и забирает ответы.
         *
         *     The information system of the federal portal sends messages and files of its applications and fetches answers.
         */
        post: operations["takeOutgoing"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/forecast": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Прогноз мест в детских садах по муниципалитетам, годам и возрасту, с проверкой на прошлых годах
         * @description Каждый видит школы и детские сады региона, их группы и классы, число свободных мест и прогноз мест.
         *
         *     Everybody sees the schools and kindergartens of the region, their groups and classes, the number of free places and the forecast of places.
         */
        get: operations["showForecast"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/groups/{group}/departures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Кого отчислили из группы за последние тридцать дней
         * @description Делопроизводитель видит направления в свою организацию, принимает документы, вносит договоры и приказы о зачислении и отчислении.
         *
         *     A clerk sees the offers of their own organisation, accepts papers, enters contracts and orders of enrolment and its end.
         */
        get: operations["listDepartures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Работает ли система: данные, личные кабинеты, доставка событий
         * @description Каждый может узнать, работает ли система.
         *
         *     Everybody may ask whether the system works.
         */
        get: operations["showHealth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/lessons": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Свои уроки дня: что уже заполнено
         * @description Учитель видит список своих уроков.
         *
         *     A teacher sees the list of their own lessons.
         */
        get: operations["listLessons"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/lessons/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Урок: кто был, отметки класса и их история
         * @description Учитель открывает и заполняет только те уроки, которые ведёт сам.
         *
         *     A teacher opens and fills only the lessons they give themselves.
         */
        get: operations["showLesson"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/lessons/{id}/sheet": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Заполнить урок: пропуски, отметки, тема, задание
         * @description Учитель открывает и заполняет только те уроки, которые ведёт сам.
         *
         *     A teacher opens and fills only the lessons they give themselves.
         */
        put: operations["recordGrade"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/looks/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Журнал доступа: поиск по ребёнку, по сотруднику, за период
         * @description Инспектор ищет в журнале доступа региона; каждый его поиск записывается в тот же журнал.
         *
         *     An auditor searches the access log of the region; every search is noted in the same log.
         */
        post: operations["searchLooks"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Кто вошёл и что ему доступно
         * @description Вошедший видит себя, свою роль и своих детей.
         *
         *     Who signed in sees themselves, their role and their children.
         */
        get: operations["showMe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/addresses/{way}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Назвать адрес: на него уходит код подтверждения
         * @description Родитель читает адресованные ему уведомления, выбирает, как ему сообщать, подтверждает свои адреса и видит, что на них отправлено.
         *
         *     A parent reads the notices addressed to them, chooses how to be told, confirms own addresses and sees what was sent there.
         */
        put: operations["askAddress"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/addresses/{way}/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Подтвердить адрес кодом: с этого момента способ включён
         * @description Родитель читает адресованные ему уведомления, выбирает, как ему сообщать, подтверждает свои адреса и видит, что на них отправлено.
         *
         *     A parent reads the notices addressed to them, chooses how to be told, confirms own addresses and sees what was sent there.
         */
        post: operations["confirmAddress"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/applications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Заявления моих детей
         * @description Родитель видит список заявлений своих детей.
         *
         *     A parent lists the applications of their own children.
         */
        get: operations["listApplications"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Мои заявления на услуги, сначала новые
         * @description Родитель и ученик видят свои заявления на услуги, сроки и черновики.
         *
         *     A parent and a pupil see their cases, terms and drafts.
         */
        get: operations["listMyCases"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/children": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Назвать ребёнка, за которого я буду подавать заявления: если он уже мой или мне доверено подавать за него, ничего не меняется
         * @description Родитель называет своего ребёнка, которого система ещё не знает.
         *
         *     A parent names their child that is not known yet.
         */
        post: operations["bringChild"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/deadlines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Все сроки семьи: что и до какого дня нужно сделать, и когда откроется приём
         * @description Родитель и ученик видят свои заявления на услуги, сроки и черновики.
         *
         *     A parent and a pupil see their cases, terms and drafts.
         */
        get: operations["listDeadlines"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Что мне отправлено за пределы кабинета, когда, каким способом и с каким итогом, сначала новое
         * @description Родитель читает адресованные ему уведомления, выбирает, как ему сообщать, подтверждает свои адреса и видит, что на них отправлено.
         *
         *     A parent reads the notices addressed to them, chooses how to be told, confirms own addresses and sees what was sent there.
         */
        get: operations["listDeliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/drafts/{service}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Мой черновик заявления на услугу
         * @description Родитель и ученик видят свои заявления на услуги, сроки и черновики.
         *
         *     A parent and a pupil see their cases, terms and drafts.
         */
        get: operations["showDraft"];
        /**
         * Сохранить черновик заявления на услугу: он не виден никому, кроме меня, и хранится 90 дней
         * @description Доверенное лицо подаёт за ребёнка заявления на услуги, если родитель доверил ему подавать заявления; ответить на направление оно не может. Родитель за своего ребёнка и ученик за себя подают заявления на услуги, видят, меняют и отзывают их, прикладывают файлы, получают расписку, хранят черновики.
         *
         *     A delegate files applications for services for a child if a guardian entrusted filing to them; they cannot answer an offer. A parent for their own child and a pupil for themselves file, see, change and withdraw cases, send files with them, get receipts and keep drafts.
         */
        put: operations["saveDraft"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Мои уведомления, сначала новые
         * @description Родитель читает адресованные ему уведомления, выбирает, как ему сообщать, подтверждает свои адреса и видит, что на них отправлено. Ученик видит уведомления себе и отмечает прочитанные.
         *
         *     A parent reads the notices addressed to them, chooses how to be told, confirms own addresses and sees what was sent there. A pupil sees the notices to them and marks those that were read.
         */
        get: operations["listNotices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/notices/{id}/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Отметить уведомление прочитанным
         * @description Родитель читает адресованные ему уведомления, выбирает, как ему сообщать, подтверждает свои адреса и видит, что на них отправлено. Ученик видит уведомления себе и отмечает прочитанные.
         *
         *     A parent reads the notices addressed to them, chooses how to be told, confirms own addresses and sees what was sent there. A pupil sees the notices to them and marks those that were read.
         */
        post: operations["markRead"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/preferences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Как мне сообщать: способы, тихие часы, сводка, адреса
         * @description Родитель читает адресованные ему уведомления, выбирает, как ему сообщать, подтверждает свои адреса и видит, что на них отправлено.
         *
         *     A parent reads the notices addressed to them, chooses how to be told, confirms own addresses and sees what was sent there.
         */
        get: operations["showPreferences"];
        /**
         * Изменить тихие часы, сводку и язык; выключить способ: его адрес забывается
         * @description Родитель читает адресованные ему уведомления, выбирает, как ему сообщать, подтверждает свои адреса и видит, что на них отправлено.
         *
         *     A parent reads the notices addressed to them, chooses how to be told, confirms own addresses and sees what was sent there.
         */
        put: operations["changePreferences"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/municipalities/{municipality}/applications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Подать заявление в детский сад за того, кто пришёл лично, в МФЦ или прислал письмо
         * @description Специалист управления образования и специалист МФЦ подают заявления на услуги и в детские сады своего муниципалитета за тех, кто пришёл лично, прикладывают снимки документов и выдают расписки.
         *
         *     A municipal specialist and a clerk of a service centre file cases and kindergarten applications of their municipality for those who came, send scans with cases and give receipts.
         */
        post: operations["submitApplicationFor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/municipalities/{municipality}/group-plans/{startsOn}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * План групп на учебный год: возраст, выпуск, переводы, ремонт, резерв и свободные места
         * @description Специалист управления образования планирует группы, рассчитывает и публикует комплектование своего муниципалитета.
         *
         *     A municipal specialist plans the groups of their municipality, calculates and publishes its placement.
         */
        get: operations["showGroupPlan"];
        /**
         * Сохранить план групп; подтверждённый снова становится черновиком
         * @description Специалист управления образования планирует группы, рассчитывает и публикует комплектование своего муниципалитета.
         *
         *     A municipal specialist plans the groups of their municipality, calculates and publishes its placement.
         */
        put: operations["saveGroupPlan"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/municipalities/{municipality}/group-plans/{startsOn}/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Подтвердить план групп: расчёт комплектования берёт места из него
         * @description Специалист управления образования планирует группы, рассчитывает и публикует комплектование своего муниципалитета.
         *
         *     A municipal specialist plans the groups of their municipality, calculates and publishes its placement.
         */
        post: operations["confirmGroupPlan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/municipalities/{municipality}/placement-runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Расчёты комплектования муниципалитета
         * @description Специалист управления образования планирует группы, рассчитывает и публикует комплектование своего муниципалитета.
         *
         *     A municipal specialist plans the groups of their municipality, calculates and publishes its placement.
         */
        get: operations["listPlacementRuns"];
        put?: never;
        /**
         * Рассчитать комплектование
         * @description Специалист управления образования планирует группы, рассчитывает и публикует комплектование своего муниципалитета.
         *
         *     A municipal specialist plans the groups of their municipality, calculates and publishes its placement.
         */
        post: operations["startPlacementRun"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/municipalities/{municipality}/queue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Очередь муниципалитета
         * @description Специалист управления образования видит очередь и заявления своего муниципалитета и подтверждает льготы.
         *
         *     A municipal specialist sees the queue and applications of their municipality and confirms evidence.
         */
        get: operations["listQueue"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/municipalities/{municipality}/queue-rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Порядок очереди муниципалитета: действующий, будущие и проекты
         * @description Специалист управления образования видит порядок очереди своего муниципалитета, проверяет, что изменит другой, готовит и подписывает его.
         *
         *     A municipal specialist sees the order of the queue of their municipality, tries what another would change, drafts and signs it.
         */
        get: operations["listQueueRules"];
        put?: never;
        /**
         * Сохранить проект порядка очереди: до подписи он ничего не меняет
         * @description Специалист управления образования видит порядок очереди своего муниципалитета, проверяет, что изменит другой, готовит и подписывает его.
         *
         *     A municipal specialist sees the order of the queue of their municipality, tries what another would change, drafts and signs it.
         */
        post: operations["draftQueueRules"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/municipalities/{municipality}/queue-rules/trial": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Что изменит другой порядок очереди: кто и на сколько мест подвинется, кто получил бы место. Ничего не сохраняется
         * @description Специалист управления образования видит порядок очереди своего муниципалитета, проверяет, что изменит другой, готовит и подписывает его.
         *
         *     A municipal specialist sees the order of the queue of their municipality, tries what another would change, drafts and signs it.
         */
        post: operations["tryQueueRules"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/oauth/token": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Токен для информационной системы (client credentials)
         * @description Открыто всем. / Open to everybody.
         */
        post: operations["issueClientToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organisations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Школы и детские сады региона по муниципалитетам
         * @description Каждый видит школы и детские сады региона, их группы и классы, число свободных мест и прогноз мест.
         *
         *     Everybody sees the schools and kindergartens of the region, their groups and classes, the number of free places and the forecast of places.
         */
        get: operations["listOrganisations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organisations/{organisation}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Школа или детский сад: здания, группы и классы, свободные места
         * @description Каждый видит школы и детские сады региона, их группы и классы, число свободных мест и прогноз мест.
         *
         *     Everybody sees the schools and kindergartens of the region, their groups and classes, the number of free places and the forecast of places.
         */
        get: operations["showOrganisation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organisations/{organisation}/cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Заявления на услугу в организацию по состояниям, сначала раньше поданные
         * @description Делопроизводитель и руководитель видят заявления на услуги в свою организацию с их файлами и решают по ним. Координатор ГИА видит заявления на ГИА во все организации с их файлами и решает по ним.
         *
         *     A clerk and a head see the cases of their organisation with their files and decide. An exam coordinator sees the exam registrations of all organisations with their files and decides.
         */
        get: operations["listCases"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organisations/{organisation}/classes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Классы и группы своей организации
         * @description Руководитель видит классы и группы своей организации, контингент, направления, переводы, дневники и отметки её учеников. Делопроизводитель видит классы и группы своей организации и списки детей в них. Учитель видит, какие классы есть в его школе.
         *
         *     A head sees the classes and groups of their organisation, its contingent, offers, transfers, diaries and marks. A clerk sees the classes and groups of their organisation and the lists of children in them. A teacher sees which classes their school has.
         */
        get: operations["listClasses"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organisations/{organisation}/offers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Направления в организацию: от выданных до зачисленных, по сроку
         * @description Руководитель видит классы и группы своей организации, контингент, направления, переводы, дневники и отметки её учеников. Делопроизводитель видит направления в свою организацию, принимает документы, вносит договоры и приказы о зачислении и отчислении.
         *
         *     A head sees the classes and groups of their organisation, its contingent, offers, transfers, diaries and marks. A clerk sees the offers of their own organisation, accepts papers, enters contracts and orders of enrolment and its end.
         */
        get: operations["listOffers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organisations/{organisation}/staff": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Сотрудники организации и их роли; вместо организации — region: все, кто работает на регион
         * @description Администратор региона назначает и снимает роли сотрудников всех организаций. Руководитель назначает и снимает роли учителей, классных руководителей и делопроизводителей своей организации.
         *
         *     A region administrator gives and takes roles of the staff of all organisations. A head gives and takes the roles of teacher, class teacher and clerk in their own organisation.
         */
        get: operations["listStaff"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organisations/{organisation}/transfers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Переводы в организацию или из неё, сначала новые
         * @description Руководитель видит классы и группы своей организации, контингент, направления, переводы, дневники и отметки её учеников. Делопроизводитель запрашивает перевод в классы своей организации и отвечает на запросы о её учениках.
         *
         *     A head sees the classes and groups of their organisation, its contingent, offers, transfers, diaries and marks. A clerk asks for transfers into classes of their own organisation and answers requests about its pupils.
         */
        get: operations["listTransfers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/papers/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Проверить, выдавалась ли бумага с такими номером и датой; о ребёнке ответ ничего не говорит
         * @description Любой, у кого есть бумага с QR-кодом, узнаёт, выдавалась ли она; о ребёнке ему ничего не говорят.
         *
         *     Whoever holds a paper with a QR code learns whether it was issued; nothing about the child is told.
         */
        get: operations["checkPaper"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/placement-runs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Расчёт комплектования: ход и итог
         * @description Специалист управления образования планирует группы, рассчитывает и публикует комплектование своего муниципалитета.
         *
         *     A municipal specialist plans the groups of their municipality, calculates and publishes its placement.
         */
        get: operations["showPlacementRun"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/placement-runs/{id}/links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Бумаги и файлы расчёта: протокол комиссии, направления по садам, протокол расчёта; ссылка открывается одну минуту
         * @description Специалист управления образования планирует группы, рассчитывает и публикует комплектование своего муниципалитета.
         *
         *     A municipal specialist plans the groups of their municipality, calculates and publishes its placement.
         */
        post: operations["printRun"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/placement-runs/{id}/publication": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Подписать комплектование; последняя подпись публикует его: направления выданы
         * @description Специалист управления образования планирует группы, рассчитывает и публикует комплектование своего муниципалитета.
         *
         *     A municipal specialist plans the groups of their municipality, calculates and publishes its placement.
         */
        post: operations["publishPlacementRun"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/placement-runs/{id}/results": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Кто куда распределён и почему
         * @description Специалист управления образования планирует группы, рассчитывает и публикует комплектование своего муниципалитета.
         *
         *     A municipal specialist plans the groups of their municipality, calculates and publishes its placement.
         */
        get: operations["listPlacementResults"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/pupils/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Найти ученика по фамилии и дате рождения
         * @description Администратор региона находит ученика по фамилии и дате рождения, чтобы исполнить решение о нём; каждый найденный отмечается в журнале обращений. Делопроизводитель находит ученика региона по фамилии и дате рождения, чтобы запросить перевод; каждый найденный отмечается в журнале обращений.
         *
         *     A region administrator finds a pupil by surname and birth date to carry out a decision; every pupil found is noted in the access log. A clerk finds a pupil of the region by surname and birth date to ask for a transfer; every pupil found is noted in the access log.
         */
        post: operations["findPupil"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/queue-rules/{id}/signature": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Подписать проект порядка очереди; последняя подпись вводит его в действие с первого дня
         * @description Специалист управления образования видит порядок очереди своего муниципалитета, проверяет, что изменит другой, готовит и подписывает его.
         *
         *     A municipal specialist sees the order of the queue of their municipality, tries what another would change, drafts and signs it.
         */
        post: operations["signQueueRules"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/queue-summary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Очередь в детские сады по муниципалитетам и возрастам
         * @description Аналитик министерства видит числа региона без имён, запрашивает отчёты и скачивает их файлы.
         *
         *     A ministry analyst sees the numbers of the region without names, requests reports and downloads their files.
         */
        get: operations["showQueueSummary"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Отчёты: готовые и те, что делаются
         * @description Аналитик министерства видит числа региона без имён, запрашивает отчёты и скачивает их файлы.
         *
         *     A ministry analyst sees the numbers of the region without names, requests reports and downloads their files.
         */
        get: operations["listReports"];
        put?: never;
        /**
         * Запросить отчёт
         * @description Аналитик министерства видит числа региона без имён, запрашивает отчёты и скачивает их файлы.
         *
         *     A ministry analyst sees the numbers of the region without names, requests reports and downloads their files.
         */
        post: operations["requestReport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reports/{id}/links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ссылка на файл отчёта: открывается одну минуту
         * @description Аналитик министерства видит числа региона без имён, запрашивает отчёты и скачивает их файлы.
         *
         *     A ministry analyst sees the numbers of the region without names, requests reports and downloads their files.
         */
        post: operations["linkReport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/services": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Электронные услуги региона и сроки приёма заявлений
         * @description Любой видит электронные услуги региона: сроки, формы, состояния и основания решений.
         *
         *     Anyone sees the e-services of the region: terms, forms, states and grounds of decisions.
         */
        get: operations["listServices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/services/{service}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Услуга: форма, сроки, документы, состояния и основания решений
         * @description Любой видит электронные услуги региона: сроки, формы, состояния и основания решений.
         *
         *     Anyone sees the e-services of the region: terms, forms, states and grounds of decisions.
         */
        get: operations["showService"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/services/{service}/cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Подать заявление на услугу
         * @description Доверенное лицо подаёт за ребёнка заявления на услуги, если родитель доверил ему подавать заявления; ответить на направление оно не может. Родитель за своего ребёнка и ученик за себя подают заявления на услуги, видят, меняют и отзывают их, прикладывают файлы, получают расписку, хранят черновики.
         *
         *     A delegate files applications for services for a child if a guardian entrusted filing to them; they cannot answer an offer. A parent for their own child and a pupil for themselves file, see, change and withdraw cases, send files with them, get receipts and keep drafts.
         */
        post: operations["fileCase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/services/{service}/filings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Подать заявление на услугу за того, кто пришёл лично, в МФЦ или прислал письмо
         * @description Делопроизводитель подаёт заявления на услуги в свою организацию за тех, кто пришёл лично или прислал письмо, прикладывает снимки документов и выдаёт расписку. Специалист управления образования и специалист МФЦ подают заявления на услуги и в детские сады своего муниципалитета за тех, кто пришёл лично, прикладывают снимки документов и выдают расписки.
         *
         *     A clerk files cases to their organisation for those who came or wrote, sends scans with them and gives receipts. A municipal specialist and a clerk of a service centre file cases and kindergarten applications of their municipality for those who came, send scans with cases and give receipts.
         */
        post: operations["fileCaseFor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/session/callback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Возвращение с Госуслуг
         * @description Открыто всем. / Open to everybody.
         */
        get: operations["finishSignIn"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/session/code": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Войти ученику по коду от родителя
         * @description Открыто всем. / Open to everybody.
         */
        post: operations["signInWithCode"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/session/refresh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Продлить сеанс
         * @description Открыто всем. / Open to everybody.
         */
        post: operations["refreshSession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/session/sign-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Войти: переход на Госуслуги
         * @description Открыто всем. / Open to everybody.
         */
        get: operations["startSignIn"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/session/sign-out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Выйти
         * @description Открыто всем. / Open to everybody.
         */
        post: operations["signOut"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/staff": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Дать роль сотруднику
         * @description Администратор региона назначает и снимает роли сотрудников всех организаций. Руководитель назначает и снимает роли учителей, классных руководителей и делопроизводителей своей организации.
         *
         *     A region administrator gives and takes roles of the staff of all organisations. A head gives and takes the roles of teacher, class teacher and clerk in their own organisation.
         */
        post: operations["giveGrant"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/transfers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Запросить перевод ученика в свой класс
         * @description Делопроизводитель запрашивает перевод в классы своей организации и отвечает на запросы о её учениках.
         *
         *     A clerk asks for transfers into classes of their own organisation and answers requests about its pupils.
         */
        post: operations["requestTransfer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/transfers/{id}/acceptance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Отпустить ученика: перевод состоится сразу
         * @description Делопроизводитель запрашивает перевод в классы своей организации и отвечает на запросы о её учениках.
         *
         *     A clerk asks for transfers into classes of their own organisation and answers requests about its pupils.
         */
        post: operations["transferPupil"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/transfers/{id}/refusal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Отказать в переводе с указанием причины
         * @description Делопроизводитель запрашивает перевод в классы своей организации и отвечает на запросы о её учениках.
         *
         *     A clerk asks for transfers into classes of their own organisation and answers requests about its pupils.
         */
        post: operations["refuseTransfer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
};
export type webhooks = Record<string, never>;
export type components = {
    schemas: {
        Application: components["schemas"]["Queued"] | {
            allowOther: boolean;
            applicant: components["schemas"]["Ref"];
            /** @enum {string} */
            benefit: "outOfTurn" | "first" | "preferential" | "none";
            channel: components["schemas"]["Channel"];
            child: components["schemas"]["Ref"];
            cohort: components["schemas"]["Cohort"];
            confirmed: components["schemas"]["Confirmed"];
            delegated?: boolean;
            desiredOn: components["schemas"]["CivilDate"];
            federal?: {
                client: components["schemas"]["Id"];
                oktmo: components["schemas"]["Code"];
                order?: {
                    asked: components["schemas"]["Code"];
                    number?: components["schemas"]["Code"];
                };
                orderId: components["schemas"]["Code"];
                replyTo?: components["schemas"]["Title"];
                servicesType: components["schemas"]["Code"];
                /** @enum {string} */
                version?: "3.2.1" | "4.0.1";
            };
            filedAt: components["schemas"]["Instant"];
            head: components["schemas"]["Hash"];
            id: components["schemas"]["Id"];
            kind: components["schemas"]["Kind"];
            language: components["schemas"]["Code"];
            municipality: components["schemas"]["Code"];
            nearTold?: components["schemas"]["CivilDate"];
            number: components["schemas"]["Code"];
            offer: components["schemas"]["Offer"];
            orientation: components["schemas"]["Code"];
            profile?: components["schemas"]["Code"];
            receivedAt: components["schemas"]["Instant"];
            region: components["schemas"]["Region"];
            schedule: components["schemas"]["Code"];
            seq: number;
            siblingsAt: components["schemas"]["Id"][];
            /** @constant */
            status: "offered";
            wishes: components["schemas"]["Id"][];
        } | {
            allowOther: boolean;
            applicant: components["schemas"]["Ref"];
            /** @enum {string} */
            benefit: "outOfTurn" | "first" | "preferential" | "none";
            channel: components["schemas"]["Channel"];
            child: components["schemas"]["Ref"];
            cohort: components["schemas"]["Cohort"];
            confirmed: components["schemas"]["Confirmed"];
            consentedAt: components["schemas"]["Instant"];
            delegated?: boolean;
            desiredOn: components["schemas"]["CivilDate"];
            federal?: {
                client: components["schemas"]["Id"];
                oktmo: components["schemas"]["Code"];
                order?: {
                    asked: components["schemas"]["Code"];
                    number?: components["schemas"]["Code"];
                };
                orderId: components["schemas"]["Code"];
                replyTo?: components["schemas"]["Title"];
                servicesType: components["schemas"]["Code"];
                /** @enum {string} */
                version?: "3.2.1" | "4.0.1";
            };
            filedAt: components["schemas"]["Instant"];
            head: components["schemas"]["Hash"];
            id: components["schemas"]["Id"];
            kind: components["schemas"]["Kind"];
            language: components["schemas"]["Code"];
            municipality: components["schemas"]["Code"];
            nearTold?: components["schemas"]["CivilDate"];
            number: components["schemas"]["Code"];
            offer: components["schemas"]["Offer"];
            orientation: components["schemas"]["Code"];
            profile?: components["schemas"]["Code"];
            receivedAt: components["schemas"]["Instant"];
            region: components["schemas"]["Region"];
            schedule: components["schemas"]["Code"];
            seq: number;
            siblingsAt: components["schemas"]["Id"][];
            /** @constant */
            status: "consented";
            wishes: components["schemas"]["Id"][];
        } | {
            allowOther: boolean;
            applicant: components["schemas"]["Ref"];
            /** @enum {string} */
            benefit: "outOfTurn" | "first" | "preferential" | "none";
            channel: components["schemas"]["Channel"];
            child: components["schemas"]["Ref"];
            cohort: components["schemas"]["Cohort"];
            confirmed: components["schemas"]["Confirmed"];
            contractBy: components["schemas"]["Instant"];
            delegated?: boolean;
            desiredOn: components["schemas"]["CivilDate"];
            federal?: {
                client: components["schemas"]["Id"];
                oktmo: components["schemas"]["Code"];
                order?: {
                    asked: components["schemas"]["Code"];
                    number?: components["schemas"]["Code"];
                };
                orderId: components["schemas"]["Code"];
                replyTo?: components["schemas"]["Title"];
                servicesType: components["schemas"]["Code"];
                /** @enum {string} */
                version?: "3.2.1" | "4.0.1";
            };
            filedAt: components["schemas"]["Instant"];
            head: components["schemas"]["Hash"];
            id: components["schemas"]["Id"];
            kind: components["schemas"]["Kind"];
            language: components["schemas"]["Code"];
            municipality: components["schemas"]["Code"];
            nearTold?: components["schemas"]["CivilDate"];
            number: components["schemas"]["Code"];
            offer: components["schemas"]["Offer"];
            orientation: components["schemas"]["Code"];
            profile?: components["schemas"]["Code"];
            receivedAt: components["schemas"]["Instant"];
            region: components["schemas"]["Region"];
            schedule: components["schemas"]["Code"];
            seq: number;
            siblingsAt: components["schemas"]["Id"][];
            /** @constant */
            status: "contracting";
            wishes: components["schemas"]["Id"][];
        } | {
            allowOther: boolean;
            applicant: components["schemas"]["Ref"];
            /** @enum {string} */
            benefit: "outOfTurn" | "first" | "preferential" | "none";
            channel: components["schemas"]["Channel"];
            child: components["schemas"]["Ref"];
            cohort: components["schemas"]["Cohort"];
            confirmed: components["schemas"]["Confirmed"];
            contract: {
                number: components["schemas"]["Code"];
                on: components["schemas"]["CivilDate"];
            };
            delegated?: boolean;
            desiredOn: components["schemas"]["CivilDate"];
            federal?: {
                client: components["schemas"]["Id"];
                oktmo: components["schemas"]["Code"];
                order?: {
                    asked: components["schemas"]["Code"];
                    number?: components["schemas"]["Code"];
                };
                orderId: components["schemas"]["Code"];
                replyTo?: components["schemas"]["Title"];
                servicesType: components["schemas"]["Code"];
                /** @enum {string} */
                version?: "3.2.1" | "4.0.1";
            };
            filedAt: components["schemas"]["Instant"];
            head: components["schemas"]["Hash"];
            id: components["schemas"]["Id"];
            kind: components["schemas"]["Kind"];
            language: components["schemas"]["Code"];
            municipality: components["schemas"]["Code"];
            nearTold?: components["schemas"]["CivilDate"];
            number: components["schemas"]["Code"];
            offer: components["schemas"]["Offer"];
            orderBy: components["schemas"]["Instant"];
            orientation: components["schemas"]["Code"];
            profile?: components["schemas"]["Code"];
            receivedAt: components["schemas"]["Instant"];
            region: components["schemas"]["Region"];
            schedule: components["schemas"]["Code"];
            seq: number;
            siblingsAt: components["schemas"]["Id"][];
            /** @constant */
            status: "contracted";
            wishes: components["schemas"]["Id"][];
        } | {
            allowOther: boolean;
            applicant: components["schemas"]["Ref"];
            /** @enum {string} */
            benefit: "outOfTurn" | "first" | "preferential" | "none";
            channel: components["schemas"]["Channel"];
            child: components["schemas"]["Ref"];
            cohort: components["schemas"]["Cohort"];
            confirmed: components["schemas"]["Confirmed"];
            contract: {
                number: components["schemas"]["Code"];
                on: components["schemas"]["CivilDate"];
            };
            delegated?: boolean;
            desiredOn: components["schemas"]["CivilDate"];
            federal?: {
                client: components["schemas"]["Id"];
                oktmo: components["schemas"]["Code"];
                order?: {
                    asked: components["schemas"]["Code"];
                    number?: components["schemas"]["Code"];
                };
                orderId: components["schemas"]["Code"];
                replyTo?: components["schemas"]["Title"];
                servicesType: components["schemas"]["Code"];
                /** @enum {string} */
                version?: "3.2.1" | "4.0.1";
            };
            filedAt: components["schemas"]["Instant"];
            head: components["schemas"]["Hash"];
            id: components["schemas"]["Id"];
            kind: components["schemas"]["Kind"];
            language: components["schemas"]["Code"];
            municipality: components["schemas"]["Code"];
            nearTold?: components["schemas"]["CivilDate"];
            number: components["schemas"]["Code"];
            offer: components["schemas"]["Offer"];
            order: {
                number: components["schemas"]["Code"];
                on: components["schemas"]["CivilDate"];
            };
            orientation: components["schemas"]["Code"];
            profile?: components["schemas"]["Code"];
            receivedAt: components["schemas"]["Instant"];
            region: components["schemas"]["Region"];
            schedule: components["schemas"]["Code"];
            seq: number;
            siblingsAt: components["schemas"]["Id"][];
            /** @constant */
            status: "enrolled";
            wishes: components["schemas"]["Id"][];
        } | {
            allowOther: boolean;
            applicant: components["schemas"]["Ref"];
            /** @enum {string} */
            benefit: "outOfTurn" | "first" | "preferential" | "none";
            channel: components["schemas"]["Channel"];
            child: components["schemas"]["Ref"];
            cohort: components["schemas"]["Cohort"];
            confirmed: components["schemas"]["Confirmed"];
            delegated?: boolean;
            desiredOn: components["schemas"]["CivilDate"];
            endedAt: components["schemas"]["Instant"];
            federal?: {
                client: components["schemas"]["Id"];
                oktmo: components["schemas"]["Code"];
                order?: {
                    asked: components["schemas"]["Code"];
                    number?: components["schemas"]["Code"];
                };
                orderId: components["schemas"]["Code"];
                replyTo?: components["schemas"]["Title"];
                servicesType: components["schemas"]["Code"];
                /** @enum {string} */
                version?: "3.2.1" | "4.0.1";
            };
            filedAt: components["schemas"]["Instant"];
            head: components["schemas"]["Hash"];
            id: components["schemas"]["Id"];
            kind: components["schemas"]["Kind"];
            language: components["schemas"]["Code"];
            municipality: components["schemas"]["Code"];
            nearTold?: components["schemas"]["CivilDate"];
            number: components["schemas"]["Code"];
            offer: components["schemas"]["Offer"];
            orientation: components["schemas"]["Code"];
            profile?: components["schemas"]["Code"];
            receivedAt: components["schemas"]["Instant"];
            region: components["schemas"]["Region"];
            schedule: components["schemas"]["Code"];
            seq: number;
            siblingsAt: components["schemas"]["Id"][];
            /** @constant */
            status: "declined";
            wishes: components["schemas"]["Id"][];
        } | {
            allowOther: boolean;
            applicant: components["schemas"]["Ref"];
            /** @enum {string} */
            benefit: "outOfTurn" | "first" | "preferential" | "none";
            channel: components["schemas"]["Channel"];
            child: components["schemas"]["Ref"];
            cohort: components["schemas"]["Cohort"];
            confirmed: components["schemas"]["Confirmed"];
            delegated?: boolean;
            desiredOn: components["schemas"]["CivilDate"];
            endedAt: components["schemas"]["Instant"];
            federal?: {
                client: components["schemas"]["Id"];
                oktmo: components["schemas"]["Code"];
                order?: {
                    asked: components["schemas"]["Code"];
                    number?: components["schemas"]["Code"];
                };
                orderId: components["schemas"]["Code"];
                replyTo?: components["schemas"]["Title"];
                servicesType: components["schemas"]["Code"];
                /** @enum {string} */
                version?: "3.2.1" | "4.0.1";
            };
            filedAt: components["schemas"]["Instant"];
            head: components["schemas"]["Hash"];
            id: components["schemas"]["Id"];
            kind: components["schemas"]["Kind"];
            language: components["schemas"]["Code"];
            municipality: components["schemas"]["Code"];
            nearTold?: components["schemas"]["CivilDate"];
            number: components["schemas"]["Code"];
            offer: components["schemas"]["Offer"];
            orientation: components["schemas"]["Code"];
            profile?: components["schemas"]["Code"];
            receivedAt: components["schemas"]["Instant"];
            region: components["schemas"]["Region"];
            schedule: components["schemas"]["Code"];
            seq: number;
            siblingsAt: components["schemas"]["Id"][];
            /** @constant */
            status: "lapsed";
            term: components["schemas"]["Instant"];
            wishes: components["schemas"]["Id"][];
        } | {
            allowOther: boolean;
            applicant: components["schemas"]["Ref"];
            /** @enum {string} */
            benefit: "outOfTurn" | "first" | "preferential" | "none";
            channel: components["schemas"]["Channel"];
            child: components["schemas"]["Ref"];
            cohort: components["schemas"]["Cohort"];
            confirmed: components["schemas"]["Confirmed"];
            delegated?: boolean;
            desiredOn: components["schemas"]["CivilDate"];
            endedAt: components["schemas"]["Instant"];
            federal?: {
                client: components["schemas"]["Id"];
                oktmo: components["schemas"]["Code"];
                order?: {
                    asked: components["schemas"]["Code"];
                    number?: components["schemas"]["Code"];
                };
                orderId: components["schemas"]["Code"];
                replyTo?: components["schemas"]["Title"];
                servicesType: components["schemas"]["Code"];
                /** @enum {string} */
                version?: "3.2.1" | "4.0.1";
            };
            filedAt: components["schemas"]["Instant"];
            head: components["schemas"]["Hash"];
            id: components["schemas"]["Id"];
            kind: components["schemas"]["Kind"];
            language: components["schemas"]["Code"];
            municipality: components["schemas"]["Code"];
            nearTold?: components["schemas"]["CivilDate"];
            number: components["schemas"]["Code"];
            orientation: components["schemas"]["Code"];
            profile?: components["schemas"]["Code"];
            receivedAt: components["schemas"]["Instant"];
            region: components["schemas"]["Region"];
            schedule: components["schemas"]["Code"];
            seq: number;
            siblingsAt: components["schemas"]["Id"][];
            /** @constant */
            status: "withdrawn";
            wishes: components["schemas"]["Id"][];
        } | components["schemas"]["Refused"];
        Average: {
            count: number;
            sum: number;
            value: number;
        };
        /**
         * Format: date
         * @description Дата рождения / A date of birth
         * @example 2024-02-14
         */
        BirthDate: string;
        Case: {
            applicant: components["schemas"]["Ref"] | components["schemas"]["Id"];
            channel: components["schemas"]["CaseChannel"];
            child: components["schemas"]["Ref"];
            counted: {
                [key: string]: components["schemas"]["Code"][];
            };
            filedAt: components["schemas"]["Instant"];
            ground?: components["schemas"]["Code"];
            head: components["schemas"]["Hash"];
            id: components["schemas"]["Id"];
            municipality: components["schemas"]["Code"];
            number: components["schemas"]["Code"];
            order?: {
                number: components["schemas"]["Code"];
                on: components["schemas"]["CivilDate"];
            };
            organisation: components["schemas"]["Id"];
            receivedAt: components["schemas"]["Instant"];
            region: components["schemas"]["Region"];
            remindAt?: components["schemas"]["Instant"];
            seq: number;
            service: components["schemas"]["Code"];
            since: components["schemas"]["Instant"];
            state: components["schemas"]["Code"];
            term?: components["schemas"]["Instant"];
            year: number;
        };
        /** @enum {string} */
        CaseChannel: "portal" | "counter" | "mfc" | "post";
        Centre: {
            east: number;
            north: number;
        };
        /** @enum {string} */
        Channel: "portal" | "federal" | "counter" | "mfc" | "post";
        ChildCard: {
            birthDate: components["schemas"]["BirthDate"];
            document: {
                actNumber?: components["schemas"]["PersonalText"];
                actOn?: components["schemas"]["PersonalDate"];
                issuedBy: components["schemas"]["PersonalText"];
                issuedOn: components["schemas"]["PersonalDate"];
                number: components["schemas"]["PersonalText"];
                series: components["schemas"]["PersonalText"];
                /** @constant */
                type: "rf";
            } | {
                issuedBy: components["schemas"]["PersonalText"];
                issuedOn: components["schemas"]["PersonalDate"];
                name: components["schemas"]["PersonalText"];
                number: components["schemas"]["PersonalText"];
                series?: components["schemas"]["PersonalText"];
                /** @constant */
                type: "foreign";
            };
            middleName?: components["schemas"]["PersonName"];
            name: components["schemas"]["PersonName"];
            snils?: components["schemas"]["Snils"];
            surname: components["schemas"]["PersonName"];
        };
        ChildIdentity: {
            birthDate: components["schemas"]["BirthDate"];
            document: {
                actNumber?: components["schemas"]["PersonalText"];
                actOn?: components["schemas"]["PersonalDate"];
                issuedBy: components["schemas"]["PersonalText"];
                issuedOn: components["schemas"]["PersonalDate"];
                number: components["schemas"]["PersonalText"];
                series: components["schemas"]["PersonalText"];
                /** @constant */
                type: "rf";
            } | {
                issuedBy: components["schemas"]["PersonalText"];
                issuedOn: components["schemas"]["PersonalDate"];
                name: components["schemas"]["PersonalText"];
                number: components["schemas"]["PersonalText"];
                series?: components["schemas"]["PersonalText"];
                /** @constant */
                type: "foreign";
            };
            middleName?: components["schemas"]["PersonName"];
            name: components["schemas"]["PersonName"];
            surname: components["schemas"]["PersonName"];
        };
        /**
         * Format: date
         * @description Дата календаря в часовом поясе муниципалитета / A date in the zone of the municipality
         * @example 2026-11-23
         */
        CivilDate: string;
        /**
         * @description Код справочника, организации или муниципалитета / A code of a dictionary, an organisation or a municipality
         * @example 61701000
         */
        Code: string;
        Cohort: number;
        Confirmed: {
            benefit: boolean;
            siblings: boolean;
            territory?: components["schemas"]["Id"][];
            until?: components["schemas"]["CivilDate"];
        };
        DiaryDay: {
            date: components["schemas"]["CivilDate"];
            lessons: components["schemas"]["DiaryLesson"][];
        };
        DiaryLesson: {
            absence?: {
                code: components["schemas"]["Code"];
                title: components["schemas"]["Title"];
            };
            corrections: {
                at: components["schemas"]["Instant"];
                reason: components["schemas"]["Title"];
                value: components["schemas"]["Code"];
            }[];
            homework?: components["schemas"]["Title"];
            id: components["schemas"]["Id"];
            mark?: components["schemas"]["Code"];
            number: number;
            subject: {
                code: components["schemas"]["Code"];
                title: components["schemas"]["Title"];
            };
            topic?: components["schemas"]["Title"];
        };
        /**
         * @description Электронная почта / An e-mail address
         * @example anna@demo.example
         */
        Email: string;
        Field: {
            always?: components["schemas"]["Code"][];
            counted?: boolean;
            family?: boolean;
            hint?: components["schemas"]["Title"];
            id: string;
            /** @enum {string} */
            kind: "text" | "date" | "choice" | "choices" | "flag" | "consent";
            least?: number;
            most?: number;
            optional?: boolean;
            options?: {
                code: components["schemas"]["Code"];
                law?: components["schemas"]["Title"];
                title: components["schemas"]["Title"];
            }[];
            territory?: boolean;
            text?: components["schemas"]["Title"];
            title: components["schemas"]["Title"];
            version?: components["schemas"]["Code"];
            when?: {
                field: string;
                is: components["schemas"]["Code"][];
            };
        };
        /** @enum {string} */
        FileKind: "pdf" | "jpeg" | "png" | "docx" | "xlsx";
        /** @enum {string} */
        FileOf: "medical-report" | "benefit";
        Form: {
            adaptation: {
                adaptedConsent?: components["schemas"]["HealthFlag"];
                careConsent?: boolean;
                generalConsent?: boolean;
                group: {
                    code: components["schemas"]["Code"];
                    title: components["schemas"]["Title"];
                };
                profile?: {
                    code: components["schemas"]["HealthText"];
                    title: components["schemas"]["HealthText"];
                };
                specialConditions?: components["schemas"]["HealthFlag"];
            };
            address: {
                additionalArea?: {
                    code: components["schemas"]["PersonalText"];
                    title: components["schemas"]["PersonalText"];
                };
                additionalStreet?: {
                    code: components["schemas"]["PersonalText"];
                    title: components["schemas"]["PersonalText"];
                };
                apartment?: components["schemas"]["PersonalText"];
                area?: {
                    code: components["schemas"]["PersonalText"];
                    title: components["schemas"]["PersonalText"];
                };
                building1?: components["schemas"]["PersonalText"];
                building2?: components["schemas"]["PersonalText"];
                city?: {
                    code: components["schemas"]["PersonalText"];
                    title: components["schemas"]["PersonalText"];
                };
                cityArea?: {
                    code: components["schemas"]["PersonalText"];
                    title: components["schemas"]["PersonalText"];
                };
                full: string;
                house?: {
                    code: components["schemas"]["PersonalText"];
                    title: components["schemas"]["PersonalText"];
                };
                index?: components["schemas"]["PersonalText"];
                place?: {
                    code: components["schemas"]["PersonalText"];
                    title: components["schemas"]["PersonalText"];
                };
                region?: {
                    code: components["schemas"]["PersonalText"];
                    title: components["schemas"]["PersonalText"];
                };
                street?: {
                    code: components["schemas"]["PersonalText"];
                    title: components["schemas"]["PersonalText"];
                };
            };
            allowOther: boolean;
            applicant: {
                authority?: {
                    issuedBy: components["schemas"]["PersonalText"];
                    issuedOn: components["schemas"]["PersonalDate"];
                    name: components["schemas"]["PersonalText"];
                    number: components["schemas"]["PersonalText"];
                    series?: components["schemas"]["PersonalText"];
                };
                email: components["schemas"]["Email"];
                mayStay?: components["schemas"]["PersonalFlag"];
                middleName?: components["schemas"]["PersonName"];
                name: components["schemas"]["PersonName"];
                parent: components["schemas"]["PersonalFlag"];
                phone: components["schemas"]["Phone"];
                surname: components["schemas"]["PersonName"];
            };
            applicantDocument: {
                issuedBy: components["schemas"]["PersonalText"];
                issuedOn: components["schemas"]["PersonalDate"];
                issuerCode?: components["schemas"]["PersonalText"];
                number: components["schemas"]["PersonalText"];
                series?: components["schemas"]["PersonalText"];
                type: {
                    code: components["schemas"]["PersonalText"];
                    title: components["schemas"]["PersonalText"];
                };
            };
            benefit?: {
                category: {
                    code: components["schemas"]["HealthText"];
                    title: components["schemas"]["HealthText"];
                };
                document: {
                    expiresOn?: components["schemas"]["PersonalDate"];
                    issuedBy: components["schemas"]["PersonalText"];
                    issuedOn: components["schemas"]["PersonalDate"];
                };
                files?: {
                    code: components["schemas"]["PersonalText"];
                    name: components["schemas"]["PersonalText"];
                    type: components["schemas"]["PersonalText"];
                }[];
            };
            child: components["schemas"]["ChildIdentity"];
            entry: {
                desiredOn: components["schemas"]["CivilDate"];
                fullDayConsent?: boolean;
                language: {
                    code: components["schemas"]["Code"];
                    title: components["schemas"]["Title"];
                };
                otherDayConsent?: boolean;
                schedule: {
                    code: components["schemas"]["Code"];
                    title: components["schemas"]["Title"];
                };
            };
            medicalReport?: {
                expiresOn?: components["schemas"]["HealthDate"];
                files?: {
                    code: components["schemas"]["PersonalText"];
                    name: components["schemas"]["PersonalText"];
                    type: components["schemas"]["PersonalText"];
                }[];
                issuedBy: components["schemas"]["HealthText"];
                issuedOn: components["schemas"]["HealthDate"];
                number: components["schemas"]["HealthText"];
                series?: components["schemas"]["HealthText"];
                type: {
                    code: components["schemas"]["HealthText"];
                    title: components["schemas"]["HealthText"];
                };
            };
            secondParent?: {
                email?: components["schemas"]["PersonalText"];
                middleName?: components["schemas"]["PersonName"];
                name: components["schemas"]["PersonName"];
                phone?: components["schemas"]["PersonalText"];
                surname: components["schemas"]["PersonName"];
            };
            siblings?: {
                middleName?: components["schemas"]["PersonName"];
                name: components["schemas"]["PersonName"];
                organisation: {
                    code: components["schemas"]["Code"];
                    title: components["schemas"]["Title"];
                };
                surname: components["schemas"]["PersonName"];
            }[];
            wishes: {
                organisation: components["schemas"]["Code"];
                priority: number;
                title: components["schemas"]["Title"];
            }[];
        };
        /** @description Ответ шлюза, до системы запрос не дошёл / The gateway answered before us */
        GatewayMessage: {
            /** @example Unauthorized */
            message: string;
        };
        /** @enum {string} */
        Ground: "court" | "prosecutor" | "commission";
        /**
         * @description Хеш SHA-256 / A SHA-256 hash
         * @example xY3uV0kqvGmJ4s1c8dT2pQ
         */
        Hash: string;
        Health: {
            at: components["schemas"]["Instant"];
            services: {
                ok: boolean;
                service: components["schemas"]["Service"];
            }[];
        };
        /**
         * Format: date
         * @description Дата из заключения о здоровье: специальная категория данных / A date of a conclusion about health: data of a special category
         * @example 2026-05-14
         */
        HealthDate: string;
        /**
         * @description Сведение о здоровье: специальная категория данных / About health: data of a special category
         * @example false
         */
        HealthFlag: boolean;
        /**
         * @description Сведения о здоровье: специальная категория данных / About health: data of a special category
         * @example Общеразвивающая
         */
        HealthText: string;
        /**
         * @description Идентификатор / Id
         * @example 01KAMT3Q8F6Z9V2W5X7Y4B1C0D
         */
        Id: string;
        Incoming: {
            alarm: boolean;
            at: components["schemas"]["Instant"];
            quota: number;
            waiting: number;
        };
        /**
         * Format: date-time
         * @description Момент: UTC с миллисекундами / A moment: UTC with milliseconds
         * @example 2026-11-22T09:12:45.000Z
         */
        Instant: string;
        /** @enum {string} */
        Kind: "kindergarten";
        /** @enum {string} */
        LeavingGround: "family" | "moved" | "school";
        Offer: {
            answerBy: components["schemas"]["Instant"];
            group: components["schemas"]["Id"];
            madeAt: components["schemas"]["Instant"];
            number: components["schemas"]["Code"];
            organisation: components["schemas"]["Id"];
            plan?: components["schemas"]["CivilDate"];
            run: components["schemas"]["Id"];
            wish: number;
        };
        /**
         * @description Код из QR на бумаге / The code in the QR of a paper
         * @example kYw3p9Qx_1Zr7TnB4vLcSg
         */
        PaperCode: string;
        /** @enum {string} */
        PaperKind: "receipt" | "offer" | "order" | "case-receipt";
        /**
         * Format: date
         * @description Дата из документа человека / A date of a document
         * @example 2024-02-20
         */
        PersonalDate: string;
        /**
         * @description Сведение о человеке / Something about a person
         * @example true
         */
        PersonalFlag: boolean;
        /**
         * @description Часть документа, адреса или фраза о человеке / A part of a document or an address, or a sentence about a person
         * @example 612304
         */
        PersonalText: string;
        /**
         * @description Имя человека / A name of a person
         * @example Смирнова Анна Ильинична
         */
        PersonName: string;
        /**
         * @description Телефон / A telephone number
         * @example +7(491)2205500
         */
        Phone: string;
        /** @description Отказ (RFC 9457); адрес `type` открывается в браузере / A refusal (RFC 9457); `type` is a page to read */
        Problem: {
            /** @description Что именно случилось, словами для человека / This case, in words for a person */
            detail?: string;
            /** @description Какие поля исправить / Which fields to mend */
            errors?: {
                detail: string;
                /** @description JSON Pointer; `/query` и `/path` — параметры / parameters */
                pointer: string;
            }[];
            /** @description Номер запроса в журнале / The number of the request in the log */
            instance: string;
            /** @description Значения из `detail` для программ / The values in `detail`, for programs */
            params?: {
                [key: string]: string | number;
            };
            status: number;
            /** @description Вид отказа на языке запроса / The kind, in the language that was asked for */
            title: string;
            /**
             * Format: uri-reference
             * @example /problems/not-found
             */
            type: string;
        };
        Pupil: {
            cohort: number;
            enrolments: {
                ended?: {
                    ground: components["schemas"]["LeavingGround"];
                    order: components["schemas"]["Code"];
                    plan?: components["schemas"]["CivilDate"];
                };
                from: components["schemas"]["CivilDate"];
                ground: components["schemas"]["Code"];
                group: components["schemas"]["Id"];
                /** @enum {string} */
                kind: "kindergarten-group" | "class";
                municipality: components["schemas"]["Code"];
                organisation: components["schemas"]["Id"];
                plan?: components["schemas"]["CivilDate"];
                restored?: {
                    ground: components["schemas"]["ReturnGround"];
                    on: components["schemas"]["CivilDate"];
                    order: components["schemas"]["Code"];
                };
                to?: components["schemas"]["CivilDate"];
            }[];
            head: components["schemas"]["Hash"];
            id: components["schemas"]["Ref"];
            region: components["schemas"]["Region"];
            seq: number;
        };
        Queued: {
            allowOther: boolean;
            applicant: components["schemas"]["Ref"];
            /** @enum {string} */
            benefit: "outOfTurn" | "first" | "preferential" | "none";
            channel: components["schemas"]["Channel"];
            child: components["schemas"]["Ref"];
            cohort: components["schemas"]["Cohort"];
            confirmed: components["schemas"]["Confirmed"];
            delegated?: boolean;
            desiredOn: components["schemas"]["CivilDate"];
            federal?: {
                client: components["schemas"]["Id"];
                oktmo: components["schemas"]["Code"];
                order?: {
                    asked: components["schemas"]["Code"];
                    number?: components["schemas"]["Code"];
                };
                orderId: components["schemas"]["Code"];
                replyTo?: components["schemas"]["Title"];
                servicesType: components["schemas"]["Code"];
                /** @enum {string} */
                version?: "3.2.1" | "4.0.1";
            };
            filedAt: components["schemas"]["Instant"];
            head: components["schemas"]["Hash"];
            id: components["schemas"]["Id"];
            kind: components["schemas"]["Kind"];
            language: components["schemas"]["Code"];
            municipality: components["schemas"]["Code"];
            nearTold?: components["schemas"]["CivilDate"];
            number: components["schemas"]["Code"];
            orientation: components["schemas"]["Code"];
            profile?: components["schemas"]["Code"];
            receivedAt: components["schemas"]["Instant"];
            region: components["schemas"]["Region"];
            schedule: components["schemas"]["Code"];
            seq: number;
            siblingsAt: components["schemas"]["Id"][];
            /** @constant */
            status: "queued";
            wishes: components["schemas"]["Id"][];
        };
        /**
         * @description Человек: восемь знаков, которые ничего о нём не говорят / A person: eight characters that say nothing about them
         * @example k3m9p2vx
         */
        Ref: string;
        Refused: {
            allowOther: boolean;
            applicant: components["schemas"]["Ref"];
            /** @enum {string} */
            benefit: "outOfTurn" | "first" | "preferential" | "none";
            channel: components["schemas"]["Channel"];
            child: components["schemas"]["Ref"];
            cohort: components["schemas"]["Cohort"];
            confirmed: components["schemas"]["Confirmed"];
            delegated?: boolean;
            desiredOn: components["schemas"]["CivilDate"];
            endedAt: components["schemas"]["Instant"];
            federal?: {
                client: components["schemas"]["Id"];
                oktmo: components["schemas"]["Code"];
                order?: {
                    asked: components["schemas"]["Code"];
                    number?: components["schemas"]["Code"];
                };
                orderId: components["schemas"]["Code"];
                replyTo?: components["schemas"]["Title"];
                servicesType: components["schemas"]["Code"];
                /** @enum {string} */
                version?: "3.2.1" | "4.0.1";
            };
            filedAt: components["schemas"]["Instant"];
            ground: components["schemas"]["Code"];
            head: components["schemas"]["Hash"];
            id: components["schemas"]["Id"];
            kind: components["schemas"]["Kind"];
            language: components["schemas"]["Code"];
            municipality: components["schemas"]["Code"];
            nearTold?: components["schemas"]["CivilDate"];
            number: components["schemas"]["Code"];
            orientation: components["schemas"]["Code"];
            profile?: components["schemas"]["Code"];
            receivedAt: components["schemas"]["Instant"];
            refusal?: {
                law: components["schemas"]["Title"];
                reason: components["schemas"]["Title"];
                title: components["schemas"]["Title"];
            };
            region: components["schemas"]["Region"];
            schedule: components["schemas"]["Code"];
            seq: number;
            siblingsAt: components["schemas"]["Id"][];
            /** @constant */
            status: "refused";
            wishes: components["schemas"]["Id"][];
        };
        /**
         * @description Код региона / Code of the region
         * @example demo
         */
        Region: string;
        /** @enum {string} */
        ReportFormat: "xlsx" | "csv";
        /** @enum {string} */
        ReportKind: "contingent" | "queue" | "demand" | "esnsi-kindergartens" | "esnsi-limits" | "esnsi-authorities";
        ReportShown: {
            asOf: components["schemas"]["Instant"];
            done: number;
            files: {
                bytes: number;
                format: components["schemas"]["ReportFormat"];
            }[];
            id: components["schemas"]["Id"];
            kind: components["schemas"]["ReportKind"];
            nightly: boolean;
            percent: number;
            reason?: components["schemas"]["Title"];
            requestedAt: components["schemas"]["Instant"];
            /** @enum {string} */
            status: "requested" | "running" | "ready" | "failed";
            total: number;
        };
        /** @enum {string} */
        ReturnGround: "wrong-child" | "wrong-day" | "order-cancelled";
        /**
         * @description Зашифровано ключом человека, base64 / Sealed under the key of a person, base64
         * @example AQIDBAUGBwg=
         */
        Sealed: string;
        /** @enum {string} */
        Service: "data" | "cabinets" | "delivery";
        Sheet: {
            entries: {
                [key: string]: {
                    absence?: components["schemas"]["Code"];
                    mark?: components["schemas"]["Code"];
                };
            };
            homework?: components["schemas"]["Title"];
            reason?: components["schemas"]["Code"];
            topic?: components["schemas"]["Title"];
        };
        Side: {
            group: components["schemas"]["Id"];
            municipality: components["schemas"]["Code"];
            organisation: components["schemas"]["Id"];
        };
        /**
         * @description СНИЛС, одиннадцать цифр / SNILS, eleven digits
         * @example 11223344595
         */
        Snils: string;
        Span: {
            from: components["schemas"]["CivilDate"];
            title: components["schemas"]["Title"];
            to: components["schemas"]["CivilDate"];
        };
        State: {
            /** @enum {string} */
            acts?: "family" | "office";
            changeable?: boolean;
            code: string;
            /** @enum {string} */
            ends?: "granted" | "refused" | "withdrawn";
            family: components["schemas"]["Title"];
            portal?: components["schemas"]["Code"];
            term?: {
                days: number;
                working?: boolean;
            };
            title: components["schemas"]["Title"];
        };
        /** @enum {string} */
        Status: "queued" | "offered" | "consented" | "contracting" | "contracted" | "enrolled" | "declined" | "lapsed" | "withdrawn" | "refused";
        SubjectMarks: {
            average?: components["schemas"]["Average"];
            marks: {
                corrections: {
                    at: components["schemas"]["Instant"];
                    reason: components["schemas"]["Title"];
                    value: components["schemas"]["Code"];
                }[];
                date: components["schemas"]["CivilDate"];
                lesson: components["schemas"]["Id"];
                mark?: components["schemas"]["Code"];
            }[];
            subject: {
                code: components["schemas"]["Code"];
                title: components["schemas"]["Title"];
            };
        };
        /** @enum {string} */
        SwapEnd: "withdrawn" | "declined" | "unanswered" | "left";
        SwapRequest: {
            askedAt: components["schemas"]["Instant"];
            askedBy: components["schemas"]["Ref"];
            cohort: number;
            from: {
                group: components["schemas"]["Id"];
                organisation: components["schemas"]["Id"];
                plan?: components["schemas"]["CivilDate"];
            };
            head: components["schemas"]["Hash"];
            id: components["schemas"]["Ref"];
            municipality: components["schemas"]["Code"];
            region: components["schemas"]["Region"];
            releasedAt?: components["schemas"]["Instant"];
            seq: number;
            /** @constant */
            status: "asked";
            wishes: components["schemas"]["Id"][];
        } | {
            answerBy: components["schemas"]["Instant"];
            askedAt: components["schemas"]["Instant"];
            askedBy: components["schemas"]["Ref"];
            cohort: number;
            from: {
                group: components["schemas"]["Id"];
                organisation: components["schemas"]["Id"];
                plan?: components["schemas"]["CivilDate"];
            };
            head: components["schemas"]["Hash"];
            id: components["schemas"]["Ref"];
            municipality: components["schemas"]["Code"];
            region: components["schemas"]["Region"];
            seq: number;
            /** @constant */
            status: "proposed";
            swap: components["schemas"]["Id"];
            to: {
                group: components["schemas"]["Id"];
                organisation: components["schemas"]["Id"];
                plan?: components["schemas"]["CivilDate"];
            };
            wishes: components["schemas"]["Id"][];
        } | {
            askedAt: components["schemas"]["Instant"];
            askedBy: components["schemas"]["Ref"];
            cohort: number;
            endedAt: components["schemas"]["Instant"];
            from: {
                group: components["schemas"]["Id"];
                organisation: components["schemas"]["Id"];
                plan?: components["schemas"]["CivilDate"];
            };
            head: components["schemas"]["Hash"];
            id: components["schemas"]["Ref"];
            municipality: components["schemas"]["Code"];
            region: components["schemas"]["Region"];
            seq: number;
            /** @constant */
            status: "done";
            to: {
                group: components["schemas"]["Id"];
                organisation: components["schemas"]["Id"];
                plan?: components["schemas"]["CivilDate"];
            };
            wishes: components["schemas"]["Id"][];
        } | {
            askedAt: components["schemas"]["Instant"];
            askedBy: components["schemas"]["Ref"];
            cohort: number;
            endedAt: components["schemas"]["Instant"];
            from: {
                group: components["schemas"]["Id"];
                organisation: components["schemas"]["Id"];
                plan?: components["schemas"]["CivilDate"];
            };
            head: components["schemas"]["Hash"];
            id: components["schemas"]["Ref"];
            municipality: components["schemas"]["Code"];
            region: components["schemas"]["Region"];
            seq: number;
            /** @constant */
            status: "ended";
            why?: components["schemas"]["SwapEnd"];
            wishes: components["schemas"]["Id"][];
        };
        /**
         * @description Название из открытых данных / Words that anyone may read
         * @example Детский сад № 15
         */
        Title: string;
        Transfer: {
            answerBy: components["schemas"]["Instant"];
            from: components["schemas"]["Side"];
            head: components["schemas"]["Hash"];
            id: components["schemas"]["Id"];
            pupil: components["schemas"]["Ref"];
            region: components["schemas"]["Region"];
            requestedAt: components["schemas"]["Instant"];
            requestedBy: components["schemas"]["Ref"];
            seq: number;
            /** @constant */
            status: "requested";
            to: components["schemas"]["Side"];
        } | {
            answerBy: components["schemas"]["Instant"];
            endedAt: components["schemas"]["Instant"];
            from: components["schemas"]["Side"];
            head: components["schemas"]["Hash"];
            id: components["schemas"]["Id"];
            pupil: components["schemas"]["Ref"];
            region: components["schemas"]["Region"];
            requestedAt: components["schemas"]["Instant"];
            requestedBy: components["schemas"]["Ref"];
            seq: number;
            /** @constant */
            status: "accepted";
            to: components["schemas"]["Side"];
        } | {
            answerBy: components["schemas"]["Instant"];
            endedAt: components["schemas"]["Instant"];
            from: components["schemas"]["Side"];
            head: components["schemas"]["Hash"];
            id: components["schemas"]["Id"];
            pupil: components["schemas"]["Ref"];
            reason: components["schemas"]["Sealed"];
            region: components["schemas"]["Region"];
            requestedAt: components["schemas"]["Instant"];
            requestedBy: components["schemas"]["Ref"];
            seq: number;
            /** @constant */
            status: "refused";
            to: components["schemas"]["Side"];
        } | {
            answerBy: components["schemas"]["Instant"];
            endedAt: components["schemas"]["Instant"];
            from: components["schemas"]["Side"];
            head: components["schemas"]["Hash"];
            id: components["schemas"]["Id"];
            pupil: components["schemas"]["Ref"];
            region: components["schemas"]["Region"];
            requestedAt: components["schemas"]["Instant"];
            requestedBy: components["schemas"]["Ref"];
            seq: number;
            /** @constant */
            status: "expired";
            to: components["schemas"]["Side"];
        };
        Trouble: {
            at: components["schemas"]["Instant"];
            client: components["schemas"]["Id"];
            doneAt?: components["schemas"]["Instant"];
            id: components["schemas"]["Hash"];
            kind: components["schemas"]["TroubleKind"];
            messageId: components["schemas"]["Title"];
            orderId?: components["schemas"]["Code"];
            path?: components["schemas"]["Title"];
            reason: components["schemas"]["Title"];
            request?: components["schemas"]["Code"];
            tries: number;
        };
        /** @enum {string} */
        TroubleKind: "unreadable" | "refused" | "broken" | "undelivered" | "file";
        /**
         * @description Часовой пояс, имя IANA / A time zone, its IANA name
         * @example Europe/Moscow
         */
        Zone: string;
    };
    responses: {
        /** @description - [`account-not-confirmed`](/problems/account-not-confirmed/): Учётная запись Госуслуг не подтверждена. Подтвердите личность в МФЦ, банке или приложении «Госуслуги» и войдите ещё раз / Your Gosuslugi account is not confirmed. Confirm who you are and sign in again */
        "account-not-confirmed": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    type?: "/problems/account-not-confirmed";
                };
            };
        };
        /** @description - [`changed-meanwhile`](/problems/changed-meanwhile/): Пока вы работали, данные изменил кто-то другой. Обновите страницу и повторите / Someone changed this meanwhile. Read it again and retry */
        "changed-meanwhile": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    type?: "/problems/changed-meanwhile";
                };
            };
        };
        /** @description - [`code-wrong`](/problems/code-wrong/): Код не подходит: он неверен, устарел или уже использован / The code is wrong, stale or used */
        "code-wrong": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    type?: "/problems/code-wrong";
                };
            };
        };
        /** @description - [`exchange-off`](/problems/exchange-off/): Обмен с федеральным порталом в этом регионе выключен / This region does not exchange messages with the federal portal */
        "exchange-off": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    type?: "/problems/exchange-off";
                };
            };
        };
        /** @description - [`grant-held`](/problems/grant-held/): Эта роль у человека здесь уже есть / This person holds the role here already */
        "grant-held": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    type?: "/problems/grant-held";
                };
            };
        };
        /** @description - [`idempotency-key-reused`](/problems/idempotency-key-reused/): Этот Idempotency-Key уже использован с другим содержанием / This Idempotency-Key was used with another body */
        "idempotency-key-reused": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    type?: "/problems/idempotency-key-reused";
                };
            };
        };
        /** @description Внутренняя ошибка: она записана, её номер — `instance` / An error of ours: it is logged under `instance` */
        internal: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "/problems/internal",
                 *       "title": "Внутренняя ошибка. Мы уже знаем о ней; ничего не потеряно",
                 *       "status": 500,
                 *       "instance": "JKJaXmPLvHcESHA="
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description - [`invalid-request`](/problems/invalid-request/): Запрос заполнен неверно / The request does not match the contract */
        "invalid-request": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    type?: "/problems/invalid-request";
                };
            };
        };
        /** @description - Нет действующего токена / No valid token */
        "no-token": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "message": "Unauthorized"
                 *     }
                 */
                "application/json": components["schemas"]["GatewayMessage"];
            };
        };
        /** @description - [`not-a-guardian`](/problems/not-a-guardian/): Этот человек уже не представитель ребёнка / This person is no guardian of the child */
        "not-a-guardian": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    type?: "/problems/not-a-guardian";
                };
            };
        };
        /** @description - [`not-enrolled`](/problems/not-enrolled/): Ребёнок уже не числится там, откуда его переводят / The child is no longer enrolled where the transfer begins */
        "not-enrolled": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    type?: "/problems/not-enrolled";
                };
            };
        };
        /** @description - [`not-found`](/problems/not-found/): Ничего не найдено / There is no such thing */
        "not-found": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    type?: "/problems/not-found";
                };
            };
        };
        /**
         * @description - [`not-permitted`](/problems/not-permitted/): Для этого действия нет прав / You may not do this
         *     - Нет действующего токена / No valid token
         */
        "not-permitted-signed-in": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "message": "Forbidden"
                 *     }
                 */
                "application/json": components["schemas"]["GatewayMessage"];
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    type?: "/problems/not-permitted";
                };
            };
        };
        /** @description - [`plan-impossible`](/problems/plan-impossible/): Группа «{group}»: {why} / Group "{group}": {why} */
        "plan-impossible": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    type?: "/problems/plan-impossible";
                };
            };
        };
        /** @description - [`role-ended`](/problems/role-ended/): Роль, в которой вы работали, снята или её срок закончился. Войдите снова: откроются роли, которые у вас остались / The role you worked in was taken back or its term is over. Sign in again: the roles you still hold will open */
        "role-ended": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    type?: "/problems/role-ended";
                };
            };
        };
        /** @description - [`rules-too-late`](/problems/rules-too-late/): Порядок очереди вступает в силу не раньше чем завтра: начало {date} уже наступило / An order of the queue begins tomorrow at the earliest: its first day, {date}, has come */
        "rules-too-late": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    type?: "/problems/rules-too-late";
                };
            };
        };
        /** @description - [`sign-in-failed`](/problems/sign-in-failed/): Войти не удалось. Начните вход ещё раз / Signing in failed. Start again */
        "sign-in-failed": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    type?: "/problems/sign-in-failed";
                };
            };
        };
        /** @description - [`signed-out`](/problems/signed-out/): Войдите, чтобы продолжить / Sign in to go on */
        "signed-out": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    type?: "/problems/signed-out";
                };
            };
        };
        /** @description - [`too-busy`](/problems/too-busy/): Сейчас слишком много запросов. Повторите через несколько секунд, ничего не потеряно / Too many requests now. Retry in a few seconds, nothing is lost */
        "too-busy": {
            headers: {
                "Retry-After": components["headers"]["RetryAfter"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    type?: "/problems/too-busy";
                };
            };
        };
        /** @description - [`too-large`](/problems/too-large/): Слишком много данных: больше {limit} / Too much data: more than {limit} */
        "too-large": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    type?: "/problems/too-large";
                };
            };
        };
        /** @description - [`too-many-delegates`](/problems/too-many-delegates/): Доступ уже дан {most} людям: отзовите ненужный / Access is given to {most} people already: take back what is not needed */
        "too-many-delegates": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    type?: "/problems/too-many-delegates";
                };
            };
        };
        /** @description - [`too-many-requests`](/problems/too-many-requests/): Слишком много запросов подряд. Повторите через {seconds} ({allowance}), ничего не потеряно / Too many requests in a row. Retry in {seconds} ({allowance}), nothing is lost */
        "too-many-requests": {
            headers: {
                "Retry-After": components["headers"]["RetryAfter"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    type?: "/problems/too-many-requests";
                };
            };
        };
        /** @description - [`upload-refused`](/problems/upload-refused/): Файл не принят: {reason} / The file was refused: {reason} */
        "upload-refused": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    type?: "/problems/upload-refused";
                };
            };
        };
        /** @description - [`version-missing`](/problems/version-missing/): Нет заголовка If-Match: нельзя понять, какую версию вы меняете / The If-Match header is missing: it says which version you change */
        "version-missing": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    type?: "/problems/version-missing";
                };
            };
        };
        /** @description - [`way-not-offered`](/problems/way-not-offered/): В этом регионе так пока не сообщают / This region does not send by this way yet */
        "way-not-offered": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    type?: "/problems/way-not-offered";
                };
            };
        };
        /** @description - [`wrong-state`](/problems/wrong-state/): Это действие уже нельзя выполнить: состояние «{state}» / This can no longer be done: the state is "{state}" */
        "wrong-state": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    type?: "/problems/wrong-state";
                };
            };
        };
    };
    parameters: {
        /**
         * @description Ключ, по которому повтор узнают / What a repetition is known by
         * @example 5f0c8f0e-7a31-4c1f-9a55-0d2f1b6b7c11
         */
        IdempotencyKey: string;
        /**
         * @description Версия, которую меняют / The version that is changed
         * @example "1"
         */
        IfMatch: string;
        /** @description Язык отказов / The language of refusals */
        Language: "ru" | "en";
    };
    requestBodies: never;
    headers: {
        /**
         * @description Версия: `seq` в кавычках / The version: `seq` in quotes
         * @example "1"
         */
        ETag: string;
        /** @description Куда перейти / Where to go */
        Location: string;
        /**
         * @description Секунды / Seconds
         * @example 2
         */
        RetryAfter: number;
    };
    pathItems: never;
};
export type $defs = Record<string, never>;
export interface operations {
    submitApplication: {
        parameters: {
            query?: never;
            header: {
                /** @description Язык отказов / The language of refusals */
                "Accept-Language"?: components["parameters"]["Language"];
                /**
                 * @description Ключ, по которому повтор узнают / What a repetition is known by
                 * @example 5f0c8f0e-7a31-4c1f-9a55-0d2f1b6b7c11
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "applicant": {
                 *         "surname": "Смирнов",
                 *         "name": "Смирнова Анна Ильинична",
                 *         "middleName": "Ильич",
                 *         "phone": "+7(491)2205500",
                 *         "email": "anna@demo.example",
                 *         "parent": true,
                 *         "mayStay": true,
                 *         "authority": {
                 *           "name": "612304",
                 *           "series": "612304",
                 *           "number": "1042",
                 *           "issuedOn": "2024-02-20",
                 *           "issuedBy": "612304"
                 *         }
                 *       },
                 *       "applicantDocument": {
                 *         "type": {
                 *           "code": "612304",
                 *           "title": "612304"
                 *         },
                 *         "series": "612304",
                 *         "number": "1042",
                 *         "issuedOn": "2024-02-20",
                 *         "issuedBy": "612304",
                 *         "issuerCode": "612304"
                 *       },
                 *       "secondParent": {
                 *         "surname": "Смирнов",
                 *         "name": "Смирнова Анна Ильинична",
                 *         "middleName": "Ильич",
                 *         "phone": "+7(491)2205500",
                 *         "email": "612304"
                 *       },
                 *       "child": {
                 *         "surname": "Смирнов",
                 *         "name": "Смирнов Лев Ильич",
                 *         "middleName": "Ильич",
                 *         "birthDate": "2024-02-14",
                 *         "document": {
                 *           "type": "rf",
                 *           "series": "612304",
                 *           "number": "1042",
                 *           "issuedOn": "2024-02-20",
                 *           "actNumber": "612304",
                 *           "actOn": "2024-02-20",
                 *           "issuedBy": "612304"
                 *         }
                 *       },
                 *       "address": {
                 *         "full": "г. Примерск, ул. Садовая, д. 12",
                 *         "index": "612304",
                 *         "region": {
                 *           "code": "612304",
                 *           "title": "Примерская область"
                 *         },
                 *         "area": {
                 *           "code": "612304",
                 *           "title": "612304"
                 *         },
                 *         "city": {
                 *           "code": "612304",
                 *           "title": "612304"
                 *         },
                 *         "cityArea": {
                 *           "code": "612304",
                 *           "title": "612304"
                 *         },
                 *         "place": {
                 *           "code": "612304",
                 *           "title": "612304"
                 *         },
                 *         "street": {
                 *           "code": "612304",
                 *           "title": "612304"
                 *         },
                 *         "additionalArea": {
                 *           "code": "612304",
                 *           "title": "612304"
                 *         },
                 *         "additionalStreet": {
                 *           "code": "612304",
                 *           "title": "612304"
                 *         },
                 *         "house": {
                 *           "code": "612304",
                 *           "title": "612304"
                 *         },
                 *         "building1": "612304",
                 *         "building2": "612304",
                 *         "apartment": "612304"
                 *       },
                 *       "entry": {
                 *         "desiredOn": "2026-11-23",
                 *         "language": {
                 *           "code": "1",
                 *           "title": "Русский"
                 *         },
                 *         "schedule": {
                 *           "code": "1",
                 *           "title": "Полный день"
                 *         },
                 *         "fullDayConsent": true,
                 *         "otherDayConsent": true
                 *       },
                 *       "adaptation": {
                 *         "group": {
                 *           "code": "61701000",
                 *           "title": "Звёздочка"
                 *         },
                 *         "profile": {
                 *           "code": "Общеразвивающая",
                 *           "title": "Общеразвивающая"
                 *         },
                 *         "adaptedConsent": false,
                 *         "generalConsent": true,
                 *         "careConsent": true,
                 *         "specialConditions": false
                 *       },
                 *       "medicalReport": {
                 *         "type": {
                 *           "code": "Общеразвивающая",
                 *           "title": "Общеразвивающая"
                 *         },
                 *         "series": "Общеразвивающая",
                 *         "number": "1042",
                 *         "issuedOn": "2026-05-14",
                 *         "issuedBy": "Общеразвивающая",
                 *         "expiresOn": "2026-05-14",
                 *         "files": [
                 *           {
                 *             "code": "612304",
                 *             "name": "612304",
                 *             "type": "612304"
                 *           }
                 *         ]
                 *       },
                 *       "wishes": [
                 *         {
                 *           "organisation": "215",
                 *           "title": "Детский сад № 15",
                 *           "priority": 1
                 *         }
                 *       ],
                 *       "allowOther": true,
                 *       "siblings": [
                 *         {
                 *           "surname": "Смирнов",
                 *           "name": "Смирнова Анна Ильинична",
                 *           "middleName": "Ильич",
                 *           "organisation": {
                 *             "code": "61701000",
                 *             "title": "Детский сад № 15"
                 *           }
                 *         }
                 *       ],
                 *       "benefit": {
                 *         "category": {
                 *           "code": "Общеразвивающая",
                 *           "title": "Общеразвивающая"
                 *         },
                 *         "document": {
                 *           "issuedOn": "2024-02-20",
                 *           "issuedBy": "612304",
                 *           "expiresOn": "2024-02-20"
                 *         },
                 *         "files": [
                 *           {
                 *             "code": "612304",
                 *             "name": "612304",
                 *             "type": "612304"
                 *           }
                 *         ]
                 *       },
                 *       "consents": [
                 *         {
                 *           "purpose": "application",
                 *           "version": "61701000"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": {
                    adaptation: {
                        adaptedConsent?: components["schemas"]["HealthFlag"];
                        careConsent?: boolean;
                        generalConsent?: boolean;
                        group: {
                            code: components["schemas"]["Code"];
                            title: components["schemas"]["Title"];
                        };
                        profile?: {
                            code: components["schemas"]["HealthText"];
                            title: components["schemas"]["HealthText"];
                        };
                        specialConditions?: components["schemas"]["HealthFlag"];
                    };
                    address: {
                        additionalArea?: {
                            code: components["schemas"]["PersonalText"];
                            title: components["schemas"]["PersonalText"];
                        };
                        additionalStreet?: {
                            code: components["schemas"]["PersonalText"];
                            title: components["schemas"]["PersonalText"];
                        };
                        apartment?: components["schemas"]["PersonalText"];
                        area?: {
                            code: components["schemas"]["PersonalText"];
                            title: components["schemas"]["PersonalText"];
                        };
                        building1?: components["schemas"]["PersonalText"];
                        building2?: components["schemas"]["PersonalText"];
                        city?: {
                            code: components["schemas"]["PersonalText"];
                            title: components["schemas"]["PersonalText"];
                        };
                        cityArea?: {
                            code: components["schemas"]["PersonalText"];
                            title: components["schemas"]["PersonalText"];
                        };
                        full: string;
                        house?: {
                            code: components["schemas"]["PersonalText"];
                            title: components["schemas"]["PersonalText"];
                        };
                        index?: components["schemas"]["PersonalText"];
                        place?: {
                            code: components["schemas"]["PersonalText"];
                            title: components["schemas"]["PersonalText"];
                        };
                        region?: {
                            code: components["schemas"]["PersonalText"];
                            title: components["schemas"]["PersonalText"];
                        };
                        street?: {
                            code: components["schemas"]["PersonalText"];
                            title: components["schemas"]["PersonalText"];
                        };
                    };
                    allowOther: boolean;
                    applicant: {
                        authority?: {
                            issuedBy: components["schemas"]["PersonalText"];
                            issuedOn: components["schemas"]["PersonalDate"];
                            name: components["schemas"]["PersonalText"];
                            number: components["schemas"]["PersonalText"];
                            series?: components["schemas"]["PersonalText"];
                        };
                        email: components["schemas"]["Email"];
                        mayStay?: components["schemas"]["PersonalFlag"];
                        middleName?: components["schemas"]["PersonName"];
                        name: components["schemas"]["PersonName"];
                        parent: components["schemas"]["PersonalFlag"];
                        phone: components["schemas"]["Phone"];
                        surname: components["schemas"]["PersonName"];
                    };
                    applicantDocument: {
                        issuedBy: components["schemas"]["PersonalText"];
                        issuedOn: components["schemas"]["PersonalDate"];
                        issuerCode?: components["schemas"]["PersonalText"];
                        number: components["schemas"]["PersonalText"];
                        series?: components["schemas"]["PersonalText"];
                        type: {
                            code: components["schemas"]["PersonalText"];
                            title: components["schemas"]["PersonalText"];
                        };
                    };
                    benefit?: {
                        category: {
                            code: components["schemas"]["HealthText"];
                            title: components["schemas"]["HealthText"];
                        };
                        document: {
                            expiresOn?: components["schemas"]["PersonalDate"];
                            issuedBy: components["schemas"]["PersonalText"];
                            issuedOn: components["schemas"]["PersonalDate"];
                        };
                        files?: {
                            code: components["schemas"]["PersonalText"];
                            name: components["schemas"]["PersonalText"];
                            type: components["schemas"]["PersonalText"];
                        }[];
                    };
                    child: components["schemas"]["ChildIdentity"];
                    consents?: {
                        /** @enum {string} */
                        purpose: "application" | "health" | "publication";
                        version: components["schemas"]["Code"];
                    }[];
                    entry: {
                        desiredOn: components["schemas"]["CivilDate"];
                        fullDayConsent?: boolean;
                        language: {
                            code: components["schemas"]["Code"];
                            title: components["schemas"]["Title"];
                        };
                        otherDayConsent?: boolean;
                        schedule: {
                            code: components["schemas"]["Code"];
                            title: components["schemas"]["Title"];
                        };
                    };
                    medicalReport?: {
                        expiresOn?: components["schemas"]["HealthDate"];
                        files?: {
                            code: components["schemas"]["PersonalText"];
                            name: components["schemas"]["PersonalText"];
                            type: components["schemas"]["PersonalText"];
                        }[];
                        issuedBy: components["schemas"]["HealthText"];
                        issuedOn: components["schemas"]["HealthDate"];
                        number: components["schemas"]["HealthText"];
                        series?: components["schemas"]["HealthText"];
                        type: {
                            code: components["schemas"]["HealthText"];
                            title: components["schemas"]["HealthText"];
                        };
                    };
                    secondParent?: {
                        email?: components["schemas"]["PersonalText"];
                        middleName?: components["schemas"]["PersonName"];
                        name: components["schemas"]["PersonName"];
                        phone?: components["schemas"]["PersonalText"];
                        surname: components["schemas"]["PersonName"];
                    };
                    siblings?: {
                        middleName?: components["schemas"]["PersonName"];
                        name: components["schemas"]["PersonName"];
                        organisation: {
                            code: components["schemas"]["Code"];
                            title: components["schemas"]["Title"];
                        };
                        surname: components["schemas"]["PersonName"];
                    }[];
                    wishes: {
                        organisation: components["schemas"]["Code"];
                        priority: number;
                        title: components["schemas"]["Title"];
                    }[];
                };
            };
        };
        responses: {
            /** @description Создано / Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01KAMT3Q8F6Z9V2W5X7Y4B1C0D",
                     *       "number": "1042",
                     *       "filedAt": "2026-11-22T09:12:45.000Z"
                     *     }
                     */
                    "application/json": {
                        filedAt: components["schemas"]["Instant"];
                        id: components["schemas"]["Id"];
                        number: components["schemas"]["Code"];
                    };
                };
            };
            /**
             * @description - [`idempotency-key-missing`](/problems/idempotency-key-missing/): Нет заголовка Idempotency-Key: без него повтор запроса создал бы второй документ / The Idempotency-Key header is missing: without it a retry would create a second document
             *     - [`invalid-request`](/problems/invalid-request/): Запрос заполнен неверно / The request does not match the contract
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/idempotency-key-missing" | "/problems/invalid-request";
                    };
                };
            };
            401: components["responses"]["no-token"];
            403: components["responses"]["not-permitted-signed-in"];
            /**
             * @description - [`child-of-others`](/problems/child-of-others/): Этот ребёнок уже есть в системе у другого представителя. Войдите через Госуслуги с подтверждёнными сведениями о детях или обратитесь в управление образования / This child is known under another guardian. Sign in with confirmed data about your children or ask the education authority
             *     - [`child-too-old`](/problems/child-too-old/): Превышен допустимый возраст: {limit} лет / The child is over the age limit of {limit} years
             *     - [`child-too-young`](/problems/child-too-young/): В детский сад принимают с {months} месяцев. Этому ребёнку место можно просить с {date} / Kindergartens take children from {months} months on. For this child a place can be asked for from {date}
             *     - [`consent-outdated`](/problems/consent-outdated/): Текст согласия изменился: сейчас действует редакция {version}. Прочитайте его и подтвердите ещё раз / The text of the consent has changed: version {version} is in force. Read it and agree anew
             *     - [`consents-of-guardians`](/problems/consents-of-guardians/): Этот ребёнок вам доверен: согласия за него дают его родители. Вернитесь к шагу «Ребёнок», выберите его из списка и подайте заявление без согласий / This child is entrusted to you: consents are given by the child’s guardians. Choose the child from the list and apply without consents
             *     - [`desired-date-past`](/problems/desired-date-past/): Желаемая дата зачисления раньше, чем {date} / The desired date is earlier than {date}
             *     - [`duplicate-application`](/problems/duplicate-application/): Заявление на этого ребёнка уже есть: № {number} от {date}, состояние «{state}» / There is an application for this child already: No. {number} of {date}, state "{state}"
             *     - [`filing-not-entrusted`](/problems/filing-not-entrusted/): Этот ребёнок вам доверен, но подавать за него заявления вам не доверили. Попросите его родителя доверить и это: «Доверенные лица» / This child is entrusted to you, but filing for the child is not. Ask the child’s guardian to entrust you with filing too
             *     - [`too-many-children`](/problems/too-many-children/): К одному кабинету можно привязать не больше {limit} детей / An account may have at most {limit} children
             *     - [`too-many-wishes`](/problems/too-many-wishes/): Можно выбрать не больше {limit} организаций / At most {limit} organisations may be chosen
             *     - [`unknown-code`](/problems/unknown-code/): Неизвестный код {code} в поле «{field}» / Unknown code {code} in the field "{field}"
             *     - [`unknown-organisation`](/problems/unknown-organisation/): Организация с кодом {code} не существует / There is no organisation with the code {code}
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/child-of-others" | "/problems/child-too-old" | "/problems/child-too-young" | "/problems/consent-outdated" | "/problems/consents-of-guardians" | "/problems/desired-date-past" | "/problems/duplicate-application" | "/problems/filing-not-entrusted" | "/problems/too-many-children" | "/problems/too-many-wishes" | "/problems/unknown-code" | "/problems/unknown-organisation";
                    };
                };
            };
            412: components["responses"]["changed-meanwhile"];
            413: components["responses"]["too-large"];
            422: components["responses"]["idempotency-key-reused"];
            429: components["responses"]["too-many-requests"];
            /**
             * @description - [`busy`](/problems/busy/): Сейчас подают очень много заявлений. Ваш талон № {number}, перед вами {ahead}, очередь подойдёт через {seconds}. {order} / Very many are applying now. Your ticket is No. {number}, {ahead} are before you, your turn comes in {seconds}. {order}
             *     - [`too-busy`](/problems/too-busy/): Сейчас слишком много запросов. Повторите через несколько секунд, ничего не потеряно / Too many requests now. Retry in a few seconds, nothing is lost
             */
            503: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/busy" | "/problems/too-busy";
                    };
                };
            };
            default: components["responses"]["internal"];
        };
    };
    showApplication: {
        parameters: {
            query?: never;
            header?: {
                /** @description Язык отказов / The language of refusals */
                "Accept-Language"?: components["parameters"]["Language"];
            };
            path: {
                /** @example 01KAMT3Q8F6Z9V2W5X7Y4B1C0D */
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Ответ / The answer */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01KAMT3Q8F6Z9V2W5X7Y4B1C0D",
                     *       "seq": 1,
                     *       "number": "1042",
                     *       "kind": "kindergarten",
                     *       "channel": "portal",
                     *       "delegated": true,
                     *       "child": {
                     *         "ref": "k3m9p2vx",
                     *         "name": "Смирнов Лев Ильич"
                     *       },
                     *       "status": "queued",
                     *       "filedAt": "2026-11-22T09:12:45.000Z",
                     *       "desiredOn": "2026-11-23",
                     *       "municipality": "61701000",
                     *       "zone": "Europe/Moscow",
                     *       "wishes": [
                     *         {
                     *           "id": "01KAMT3Q8F6Z9V2W5X7Y4B1C0D",
                     *           "title": "Детский сад № 15"
                     *         }
                     *       ],
                     *       "benefit": "outOfTurn",
                     *       "benefitConfirmed": true,
                     *       "place": {
                     *         "position": 12,
                     *         "total": 180,
                     *         "at": "2026-11-22T09:12:45.000Z",
                     *         "ahead": {
                     *           "outOfTurn": 1,
                     *           "first": 1,
                     *           "preferential": 1,
                     *           "none": 1
                     *         }
                     *       },
                     *       "placeHistory": [
                     *         {
                     *           "on": "2026-11-23",
                     *           "position": 12,
                     *           "came": {
                     *             "outOfTurn": 1,
                     *             "first": 1,
                     *             "preferential": 1,
                     *             "none": 1
                     *           },
                     *           "placed": 1,
                     *           "withdrew": 1,
                     *           "behind": 1
                     *         }
                     *       ],
                     *       "publicNumber": "61701000",
                     *       "chance": {
                     *         "by": "2026-11-23",
                     *         "chance": 1,
                     *         "low": 1,
                     *         "high": 1,
                     *         "told": 1
                     *       },
                     *       "chanceFrom": "2026-11-23",
                     *       "offer": {
                     *         "number": "1042",
                     *         "organisation": "215",
                     *         "group": "215-1-2",
                     *         "address": "г. Примерск, ул. Садовая, д. 12",
                     *         "wish": 1,
                     *         "madeAt": "2026-11-22T09:12:45.000Z",
                     *         "answerBy": "2026-11-22T09:12:45.000Z"
                     *       },
                     *       "term": "2026-11-22T09:12:45.000Z",
                     *       "contract": {
                     *         "number": "1042",
                     *         "on": "2026-11-23"
                     *       },
                     *       "order": {
                     *         "number": "1042",
                     *         "on": "2026-11-23"
                     *       },
                     *       "endedAt": "2026-11-22T09:12:45.000Z",
                     *       "refusal": {
                     *         "title": "Детский сад № 15",
                     *         "law": "Детский сад № 15"
                     *       },
                     *       "grounds": [
                     *         {
                     *           "code": "61701000",
                     *           "title": "Детский сад № 15",
                     *           "law": "Детский сад № 15"
                     *         }
                     *       ],
                     *       "history": [
                     *         {
                     *           "type": "ru.zvonok.admission.application-submitted.v1",
                     *           "at": "2026-11-22T09:12:45.000Z",
                     *           "contact": {
                     *             "way": "phone",
                     *             "when": "2026-11-22T09:12:45.000Z",
                     *             "outcome": "told",
                     *             "office": "specialist"
                     *           }
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        /** @enum {string} */
                        benefit?: "outOfTurn" | "first" | "preferential" | "none";
                        benefitConfirmed?: boolean;
                        chance?: {
                            by: components["schemas"]["CivilDate"];
                            chance: number;
                            high: number;
                            low: number;
                            told: number;
                        };
                        chanceFrom?: components["schemas"]["CivilDate"];
                        channel: components["schemas"]["Channel"];
                        child: {
                            name: components["schemas"]["PersonName"];
                            ref: components["schemas"]["Ref"];
                        };
                        contract?: {
                            number: components["schemas"]["Code"];
                            on: components["schemas"]["CivilDate"];
                        };
                        delegated?: boolean;
                        desiredOn: components["schemas"]["CivilDate"];
                        endedAt?: components["schemas"]["Instant"];
                        filedAt: components["schemas"]["Instant"];
                        grounds?: {
                            code: components["schemas"]["Code"];
                            law: components["schemas"]["Title"];
                            title: components["schemas"]["Title"];
                        }[];
                        history: {
                            at: components["schemas"]["Instant"];
                            contact?: {
                                /** @enum {string} */
                                office: "specialist" | "clerk";
                                /** @enum {string} */
                                outcome: "told" | "not-reached" | "wrong-address" | "sent";
                                /** @enum {string} */
                                way: "phone" | "post" | "visit";
                                when: components["schemas"]["Instant"];
                            };
                            type: components["schemas"]["Title"];
                        }[];
                        id: components["schemas"]["Id"];
                        kind: components["schemas"]["Kind"];
                        municipality: components["schemas"]["Title"];
                        number: components["schemas"]["Code"];
                        offer?: {
                            address: components["schemas"]["Title"];
                            answerBy: components["schemas"]["Instant"];
                            group: components["schemas"]["Title"];
                            madeAt: components["schemas"]["Instant"];
                            number: components["schemas"]["Code"];
                            organisation: components["schemas"]["Title"];
                            wish: number;
                        };
                        order?: {
                            number: components["schemas"]["Code"];
                            on: components["schemas"]["CivilDate"];
                        };
                        place?: {
                            ahead: {
                                first: number;
                                none: number;
                                outOfTurn: number;
                                preferential: number;
                            };
                            at: components["schemas"]["Instant"];
                            position: number;
                            total: number;
                        };
                        placeHistory?: {
                            behind: number;
                            came: {
                                first: number;
                                none: number;
                                outOfTurn: number;
                                preferential: number;
                            };
                            on: components["schemas"]["CivilDate"];
                            placed: number;
                            position: number;
                            withdrew: number;
                        }[];
                        publicNumber?: components["schemas"]["Code"];
                        refusal?: {
                            law: components["schemas"]["Title"];
                            title: components["schemas"]["Title"];
                        };
                        seq: number;
                        status: components["schemas"]["Status"];
                        term?: components["schemas"]["Instant"];
                        wishes?: {
                            id: components["schemas"]["Id"];
                            title: components["schemas"]["Title"];
                        }[];
                        zone: components["schemas"]["Zone"];
                    };
                };
            };
            400: components["responses"]["invalid-request"];
            401: components["responses"]["no-token"];
            403: components["responses"]["not-permitted-signed-in"];
            404: components["responses"]["not-found"];
            503: components["responses"]["too-busy"];
            default: components["responses"]["internal"];
        };
    };
    listAttachments: {
        parameters: {
            query?: never;
            header?: {
                /** @description Язык отказов / The language of refusals */
                "Accept-Language"?: components["parameters"]["Language"];
            };
            path: {
                /** @example 01KAMT3Q8F6Z9V2W5X7Y4B1C0D */
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Ответ / The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "01KAMT3Q8F6Z9V2W5X7Y4B1C0D",
                     *           "name": "612304",
                     *           "kind": "pdf",
                     *           "bytes": 1,
                     *           "attachedAt": "2026-11-22T09:12:45.000Z"
                     *         }
                     *       ],
                     *       "awaited": [
                     *         {
                     *           "name": "612304",
                     *           "of": "medical-report"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        awaited: {
                            name: components["schemas"]["PersonalText"];
                            of: components["schemas"]["FileOf"];
                        }[];
                        items: {
                            attachedAt: components["schemas"]["Instant"];
                            bytes: number;
                            id: components["schemas"]["Id"];
                            kind: components["schemas"]["FileKind"];
                            name: components["schemas"]["PersonalText"];
                        }[];
                    };
                };
            };
            400: components["responses"]["invalid-request"];
            401: components["responses"]["no-token"];
            403: components["responses"]["not-permitted-signed-in"];
            404: components["responses"]["not-found"];
            503: components["responses"]["too-busy"];
            default: components["responses"]["internal"];
        };
    };
    attachFile: {
        parameters: {
            query?: never;
            header?: {
                /** @description Язык отказов / The language of refusals */
                "Accept-Language"?: components["parameters"]["Language"];
            };
            path: {
                /** @example 01KAMT3Q8F6Z9V2W5X7Y4B1C0D */
                attachment: components["schemas"]["Id"];
                /** @example 01KAMT3Q8F6Z9V2W5X7Y4B1C0D */
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "612304"
                 *     }
                 */
                "application/json": {
                    name: components["schemas"]["PersonalText"];
                };
            };
        };
        responses: {
            /** @description Ответ / The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01KAMT3Q8F6Z9V2W5X7Y4B1C0D",
                     *       "kind": "pdf"
                     *     }
                     */
                    "application/json": {
                        id: components["schemas"]["Id"];
                        kind: components["schemas"]["FileKind"];
                    };
                };
            };
            400: components["responses"]["invalid-request"];
            401: components["responses"]["no-token"];
            403: components["responses"]["not-permitted-signed-in"];
            404: components["responses"]["not-found"];
            /**
             * @description - [`too-many-files`](/problems/too-many-files/): К заявлению можно приложить не больше {limit} файлов / At most {limit} files may be sent with an application
             *     - [`wrong-state`](/problems/wrong-state/): Это действие уже нельзя выполнить: состояние «{state}» / This can no longer be done: the state is "{state}"
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/too-many-files" | "/problems/wrong-state";
                    };
                };
            };
            412: components["responses"]["changed-meanwhile"];
            413: components["responses"]["too-large"];
            422: components["responses"]["upload-refused"];
            503: components["responses"]["too-busy"];
            default: components["responses"]["internal"];
        };
    };
    openAttachment: {
        parameters: {
            query?: never;
            header?: {
                /** @description Язык отказов / The language of refusals */
                "Accept-Language"?: components["parameters"]["Language"];
            };
            path: {
                /** @example 01KAMT3Q8F6Z9V2W5X7Y4B1C0D */
                attachment: components["schemas"]["Id"];
                /** @example 01KAMT3Q8F6Z9V2W5X7Y4B1C0D */
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Ответ / The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "url": "текст",
                     *       "fileName": "612304",
                     *       "seconds": 1
                     *     }
                     */
                    "application/json": {
                        fileName: components["schemas"]["PersonalText"];
                        seconds: number;
                        url: string;
                    };
                };
            };
            400: components["responses"]["invalid-request"];
            401: components["responses"]["no-token"];
            403: components["responses"]["not-permitted-signed-in"];
            404: components["responses"]["not-found"];
            413: components["responses"]["too-large"];
            503: components["responses"]["too-busy"];
            default: components["responses"]["internal"];
        };
    };
    refuseApplication: {
        parameters: {
            query?: never;
            header: {
                /** @description Язык отказов / The language of refusals */
                "Accept-Language"?: components["parameters"]["Language"];
                /**
                 * @description Версия, которую меняют / The version that is changed
                 * @example "1"
                 */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                /** @example 01KAMT3Q8F6Z9V2W5X7Y4B1C0D */
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "ground": "61701000"
                 *     }
                 */
                "application/json": {
                    ground: components["schemas"]["Code"];
                };
            };
        };
        responses: {
            /** @description Ответ / The answer */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01KAMT3Q8F6Z9V2W5X7Y4B1C0D",
                     *       "seq": 1,
                     *       "status": "queued"
                     *     }
                     */
                    "application/json": {
                        id: components["schemas"]["Id"];
                        seq: number;
                        status: components["schemas"]["Status"];
                    };
                };
            };
            400: components["responses"]["invalid-request"];
            401: components["responses"]["no-token"];
            403: components["responses"]["not-permitted-signed-in"];
            404: components["responses"]["not-found"];
            /**
             * @description - [`run-in-progress`](/problems/run-in-progress/): Идёт комплектование: подождите минуту и повторите / A placement is being published: wait a minute and retry
             *     - [`unknown-code`](/problems/unknown-code/): Неизвестный код {code} в поле «{field}» / Unknown code {code} in the field "{field}"
             *     - [`wrong-state`](/problems/wrong-state/): Это действие уже нельзя выполнить: состояние «{state}» / This can no longer be done: the state is "{state}"
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/run-in-progress" | "/problems/unknown-code" | "/problems/wrong-state";
                    };
                };
            };
            412: components["responses"]["changed-meanwhile"];
            413: components["responses"]["too-large"];
            428: components["responses"]["version-missing"];
            503: components["responses"]["too-busy"];
            default: components["responses"]["internal"];
        };
    };
    acceptOffer: {
        parameters: {
            query?: never;
            header: {
                /** @description Язык отказов / The language of refusals */
                "Accept-Language"?: components["parameters"]["Language"];
                /**
                 * @description Версия, которую меняют / The version that is changed
                 * @example "1"
                 */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                /** @example 01KAMT3Q8F6Z9V2W5X7Y4B1C0D */
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Ответ / The answer */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01KAMT3Q8F6Z9V2W5X7Y4B1C0D",
                     *       "seq": 1,
                     *       "status": "offered",
                     *       "term": "2026-11-22T09:12:45.000Z"
                     *     }
                     */
                    "application/json": {
                        id: components["schemas"]["Id"];
                        seq: number;
                        /** @enum {string} */
                        status: "offered" | "consented" | "contracting" | "contracted" | "enrolled" | "declined";
                        term?: components["schemas"]["Instant"];
                    };
                };
            };
            400: components["responses"]["invalid-request"];
            401: components["responses"]["no-token"];
            403: components["responses"]["not-permitted-signed-in"];
            404: components["responses"]["not-found"];
            /**
             * @description - [`run-in-progress`](/problems/run-in-progress/): Идёт комплектование: подождите минуту и повторите / A placement is being published: wait a minute and retry
             *     - [`term-over`](/problems/term-over/): Срок закончился {date} / The term ended on {date}
             *     - [`wrong-state`](/problems/wrong-state/): Это действие уже нельзя выполнить: состояние «{state}» / This can no longer be done: the state is "{state}"
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/run-in-progress" | "/problems/term-over" | "/problems/wrong-state";
                    };
                };
            };
            412: components["responses"]["changed-meanwhile"];
            413: components["responses"]["too-large"];
            428: components["responses"]["version-missing"];
            503: components["responses"]["too-busy"];
            default: components["responses"]["internal"];
        };
    };
    listContacts: {
        parameters: {
            query?: never;
            header?: {
                /** @description Язык отказов / The language of refusals */
                "Accept-Language"?: components["parameters"]["Language"];
            };
            path: {
                /** @example 01KAMT3Q8F6Z9V2W5X7Y4B1C0D */
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Ответ / The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "at": "2026-11-22T09:12:45.000Z",
                     *           "way": "portal",
                     *           "code": "offer-made",
                     *           "applicant": true,
                     *           "outcome": "unread",
                     *           "outcomeAt": "2026-11-22T09:12:45.000Z",
                     *           "by": "Смирнова Анна Ильинична"
                     *         }
                     *       ],
                     *       "zone": "Europe/Moscow"
                     *     }
                     */
                    "application/json": {
                        items: {
                            applicant?: boolean;
                            at: components["schemas"]["Instant"];
                            by?: components["schemas"]["PersonName"];
                            /** @enum {string} */
                            code?: "offer-made" | "offer-accepted" | "offer-declined" | "offer-lapsed" | "papers-accepted" | "application-filed" | "application-changed" | "application-withdrawn" | "application-enrolled" | "application-refused" | "pupil-left" | "pupil-returned" | "files-missing" | "benefit-near" | "benefit-ended" | "transfer-requested" | "transfer-accepted" | "transfer-refused" | "transfer-expired" | "case-filed" | "case-asked" | "case-moved" | "case-granted" | "case-refused" | "case-withdrawn" | "case-near" | "case-proof-near" | "case-proof-ended" | "swap-offered" | "swap-released" | "swap-done" | "swap-request-ended" | "data-corrected" | "data-refused" | "data-erased" | "guardian-parted" | "guardian-restored";
                            /** @enum {string} */
                            outcome: "unread" | "read" | "waiting" | "trying" | "sent" | "refused" | "given-up" | "switched-off" | "not-theirs" | "told" | "not-reached" | "wrong-address";
                            outcomeAt?: components["schemas"]["Instant"];
                            /** @enum {string} */
                            way: "portal" | "email" | "sms" | "messenger" | "phone" | "post" | "visit";
                        }[];
                        zone: components["schemas"]["Zone"];
                    };
                };
            };
            400: components["responses"]["invalid-request"];
            401: components["responses"]["no-token"];
            403: components["responses"]["not-permitted-signed-in"];
            404: components["responses"]["not-found"];
            503: components["responses"]["too-busy"];
            default: components["responses"]["internal"];
        };
    };
    logContact: {
        parameters: {
            query?: never;
            header: {
                /** @description Язык отказов / The language of refusals */
                "Accept-Language"?: components["parameters"]["Language"];
                /**
                 * @description Ключ, по которому повтор узнают / What a repetition is known by
                 * @example 5f0c8f0e-7a31-4c1f-9a55-0d2f1b6b7c11
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @example 01KAMT3Q8F6Z9V2W5X7Y4B1C0D */
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "way": "phone",
                 *       "when": "2026-11-22T09:12:45.000Z",
                 *       "outcome": "told"
                 *     }
                 */
                "application/json": {
                    /** @enum {string} */
                    outcome: "told" | "not-reached" | "wrong-address" | "sent";
                    /** @enum {string} */
                    way: "phone" | "post" | "visit";
                    when: components["schemas"]["Instant"];
                };
            };
        };
        responses: {
            /** @description Создано / Created */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "contact": "01KAMT3Q8F6Z9V2W5X7Y4B1C0D",
                     *       "seq": 1
                     *     }
                     */
                    "application/json": {
                        contact: components["schemas"]["Id"];
                        seq: number;
                    };
                };
            };
            /**
             * @description - [`idempotency-key-missing`](/problems/idempotency-key-missing/): Нет заголовка Idempotency-Key: без него повтор запроса создал бы второй документ / The Idempotency-Key header is missing: without it a retry would create a second document
             *     - [`invalid-request`](/problems/invalid-request/): Запрос заполнен неверно / The request does not match the contract
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/idempotency-key-missing" | "/problems/invalid-request";
                    };
                };
            };
            401: components["responses"]["no-token"];
            403: components["responses"]["not-permitted-signed-in"];
            404: components["responses"]["not-found"];
            /**
             * @description - [`date-impossible`](/problems/date-impossible/): Дата {date} невозможна: нужна дата с {from} по {to} / The date {date} is impossible: it must be from {from} to {to}
             *     - [`outcome-impossible`](/problems/outcome-impossible/): Такого итога у этого способа не бывает / This way has no such outcome
             *     - [`run-in-progress`](/problems/run-in-progress/): Идёт комплектование: подождите минуту и повторите / A placement is being published: wait a minute and retry
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/date-impossible" | "/problems/outcome-impossible" | "/problems/run-in-progress";
                    };
                };
            };
            412: components["responses"]["changed-meanwhile"];
            413: components["responses"]["too-large"];
            422: components["responses"]["idempotency-key-reused"];
            503: components["responses"]["too-busy"];
            default: components["responses"]["internal"];
        };
    };
    concludeContract: {
        parameters: {
            query?: never;
            header: {
                /** @description Язык отказов / The language of refusals */
                "Accept-Language"?: components["parameters"]["Language"];
                /**
                 * @description Версия, которую меняют / The version that is changed
                 * @example "1"
                 */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                /** @example 01KAMT3Q8F6Z9V2W5X7Y4B1C0D */
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "number": "1042",
                 *       "on": "2026-11-23"
                 *     }
                 */
                "application/json": {
                    number: components["schemas"]["Code"];
                    on: components["schemas"]["CivilDate"];
                };
            };
        };
        responses: {
            /** @description Ответ / The answer */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01KAMT3Q8F6Z9V2W5X7Y4B1C0D",
                     *       "seq": 1,
                     *       "status": "offered",
                     *       "term": "2026-11-22T09:12:45.000Z"
                     *     }
                     */
                    "application/json": {
                        id: components["schemas"]["Id"];
                        seq: number;
                        /** @enum {string} */
                        status: "offered" | "consented" | "contracting" | "contracted" | "enrolled" | "declined";
                        term?: components["schemas"]["Instant"];
                    };
                };
            };
            400: components["responses"]["invalid-request"];
            401: components["responses"]["no-token"];
            403: components["responses"]["not-permitted-signed-in"];
            404: components["responses"]["not-found"];
            /**
             * @description - [`date-impossible`](/problems/date-impossible/): Дата {date} невозможна: нужна дата с {from} по {to} / The date {date} is impossible: it must be from {from} to {to}
             *     - [`term-over`](/problems/term-over/): Срок закончился {date} / The term ended on {date}
             *     - [`wrong-state`](/problems/wrong-state/): Это действие уже нельзя выполнить: состояние «{state}» / This can no longer be done: the state is "{state}"
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/date-impossible" | "/problems/term-over" | "/problems/wrong-state";
                    };
                };
            };
            412: components["responses"]["changed-meanwhile"];
            413: components["responses"]["too-large"];
            428: components["responses"]["version-missing"];
            503: components["responses"]["too-busy"];
            default: components["responses"]["internal"];
        };
    };
    confirmEvidence: {
        parameters: {
            query?: never;
            header: {
                /** @description Язык отказов / The language of refusals */
                "Accept-Language"?: components["parameters"]["Language"];
                /**
                 * @description Версия, которую меняют / The version that is changed
                 * @example "1"
                 */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                /** @example 01KAMT3Q8F6Z9V2W5X7Y4B1C0D */
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "benefit": true,
                 *       "siblings": true,
                 *       "until": "2026-11-23",
                 *       "territory": [
                 *         "01KAMT3Q8F6Z9V2W5X7Y4B1C0D"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["Confirmed"];
            };
        };
        responses: {
            /** @description Ответ / The answer */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01KAMT3Q8F6Z9V2W5X7Y4B1C0D",
                     *       "seq": 1
                     *     }
                     */
                    "application/json": {
                        id: components["schemas"]["Id"];
                        seq: number;
                    };
                };
            };
            400: components["responses"]["invalid-request"];
            401: components["responses"]["no-token"];
            403: components["responses"]["not-permitted-signed-in"];
            404: components["responses"]["not-found"];
            /**
             * @description - [`date-impossible`](/problems/date-impossible/): Дата {date} невозможна: нужна дата с {from} по {to} / The date {date} is impossible: it must be from {from} to {to}
             *     - [`run-in-progress`](/problems/run-in-progress/): Идёт комплектование: подождите минуту и повторите / A placement is being published: wait a minute and retry
             *     - [`wrong-state`](/problems/wrong-state/): Это действие уже нельзя выполнить: состояние «{state}» / This can no longer be done: the state is "{state}"
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/date-impossible" | "/problems/run-in-progress" | "/problems/wrong-state";
                    };
                };
            };
            412: components["responses"]["changed-meanwhile"];
            413: components["responses"]["too-large"];
            428: components["responses"]["version-missing"];
            503: components["responses"]["too-busy"];
            default: components["responses"]["internal"];
        };
    };
    showForm: {
        parameters: {
            query?: never;
            header?: {
                /** @description Язык отказов / The language of refusals */
                "Accept-Language"?: components["parameters"]["Language"];
            };
            path: {
                /** @example 01KAMT3Q8F6Z9V2W5X7Y4B1C0D */
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Ответ / The answer */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "applicant": {
                     *         "surname": "Смирнов",
                     *         "name": "Смирнова Анна Ильинична",
                     *         "middleName": "Ильич",
                     *         "phone": "+7(491)2205500",
                     *         "email": "anna@demo.example",
                     *         "parent": true,
                     *         "mayStay": true,
                     *         "authority": {
                     *           "name": "612304",
                     *           "series": "612304",
                     *           "number": "1042",
                     *           "issuedOn": "2024-02-20",
                     *           "issuedBy": "612304"
                     *         }
                     *       },
                     *       "applicantDocument": {
                     *         "type": {
                     *           "code": "612304",
                     *           "title": "612304"
                     *         },
                     *         "series": "612304",
                     *         "number": "1042",
                     *         "issuedOn": "2024-02-20",
                     *         "issuedBy": "612304",
                     *         "issuerCode": "612304"
                     *       },
                     *       "secondParent": {
                     *         "surname": "Смирнов",
                     *         "name": "Смирнова Анна Ильинична",
                     *         "middleName": "Ильич",
                     *         "phone": "+7(491)2205500",
                     *         "email": "612304"
                     *       },
                     *       "child": {
                     *         "surname": "Смирнов",
                     *         "name": "Смирнов Лев Ильич",
                     *         "middleName": "Ильич",
                     *         "birthDate": "2024-02-14",
                     *         "document": {
                     *           "type": "rf",
                     *           "series": "612304",
                     *           "number": "1042",
                     *           "issuedOn": "2024-02-20",
                     *           "actNumber": "612304",
                     *           "actOn": "2024-02-20",
                     *           "issuedBy": "612304"
                     *         }
                     *       },
                     *       "address": {
                     *         "full": "г. Примерск, ул. Садовая, д. 12",
                     *         "index": "612304",
                     *         "region": {
                     *           "code": "612304",
                     *           "title": "Примерская область"
                     *         },
                     *         "area": {
                     *           "code": "612304",
                     *           "title": "612304"
                     *         },
                     *         "city": {
                     *           "code": "612304",
                     *           "title": "612304"
                     *         },
                     *         "cityArea": {
                     *           "code": "612304",
                     *           "title": "612304"
                     *         },
                     *         "place": {
                     *           "code": "612304",
                     *           "title": "612304"
                     *         },
                     *         "street": {
                     *           "code": "612304",
                     *           "title": "612304"
                     *         },
                     *         "additionalArea": {
                     *           "code": "612304",
                     *           "title": "612304"
                     *         },
                     *         "additionalStreet": {
                     *           "code": "612304",
                     *           "title": "612304"
                     *         },
                     *         "house": {
                     *           "code": "612304",
                     *           "title": "612304"
                     *         },
                     *         "building1": "612304",
                     *         "building2": "612304",
                     *         "apartment": "612304"
                     *       },
                     *       "entry": {
                     *         "desiredOn": "2026-11-23",
                     *         "language": {
                     *           "code": "1",
                     *           "title": "Русский"
                     *         },
                     *         "schedule": {
                     *           "code": "1",
                     *           "title": "Полный день"
                     *         },
                     *         "fullDayConsent": true,
                     *         "otherDayConsent": true
                     *       },
                     *       "adaptation": {
                     *         "group": {
                     *           "code": "61701000",
                     *           "title": "Звёздочка"
                     *         },
                     *         "profile": {
                     *           "code": "Общеразвивающая",
                     *           "title": "Общеразвивающая"
                     *         },
                     *         "adaptedConsent": false,
                     *         "generalConsent": true,
                     *         "careConsent": true,
                     *         "specialConditions": false
                     *       },
                     *       "medicalReport": {
                     *         "type": {
                     *           "code": "Общеразвивающая",
                     *           "title": "Общеразвивающая"
                     *         },
                     *         "series": "Общеразвивающая",
                     *         "number": "1042",
                     *         "issuedOn": "2026-05-14",
                     *         "issuedBy": "Общеразвивающая",
                     *         "expiresOn": "2026-05-14",
                     *         "files": [
                     *           {
                     *             "code": "612304",
                     *             "name": "612304",
                     *             "type": "612304"
                     *           }
                     *         ]
                     *       },
                     *       "wishes": [
                     *         {
                     *           "organisation": "215",
                     *           "title": "Детский сад № 15",
                     *           "priority": 1
                     *         }
                     *       ],
                     *       "allowOther": true,
                     *       "siblings": [
                     *         {
                     *           "surname": "Смирнов",
                     *           "name": "Смирнова Анна Ильинична",
                     *           "middleName": "Ильич",
                     *           "organisation": {
                     *             "code": "61701000",
                     *             "title": "Детский сад № 15"
                     *           }
                     *         }
                     *       ],
                     *       "benefit": {
                     *         "category": {
                     *           "code": "Общеразвивающая",
                     *           "title": "Общеразвивающая"
                     *         },
                     *         "document": {
                     *           "issuedOn": "2024-02-20",
                     *           "issuedBy": "612304",
                     *           "expiresOn": "2024-02-20"
                     *         },
                     *         "files": [
                     *           {
                     *             "code": "612304",
                     *             "name": "612304",
                     *             "type": "612304"
                     *           }
                     *         ]
                     *       },
                     *       "seq": 1,
                     *       "confirmed": {
                     *         "benefit": true,
                     *         "siblings": true,
                     *         "until": "2026-11-23",
                     *         "territory": [
                     *           "01KAMT3Q8F6Z9V2W5X7Y4B1C0D"
                     *         ]
                     *       },
                     *       "assigned": {
                     *         "kind": "unread",
                     *         "organisations": [
                     *           {
                     *             "id": "215",
                     *             "title": "Детский сад № 15"
                     *           }
                     *         ],
                     *         "act": "Детский сад № 15",
                     *         "signedOn": "2026-11-23"
                     *       }
                     *     }
                     */
                    "application/json": {
                        adaptation: {
                            adaptedConsent?: components["schemas"]["HealthFlag"];
                            careConsent?: boolean;
                            generalConsent?: boolean;
                            group: {
                                code: components["schemas"]["Code"];
                                title: components["schemas"]["Title"];
                            };
                            profile?: {
                                code: components["schemas"]["HealthText"];
                                title: components["schemas"]["HealthText"];
                            };
                            specialConditions?: components["schemas"]["HealthFlag"];
                        };
                        address: {
                            additionalArea?: {
                                code: components["schemas"]["PersonalText"];
                                title: components["schemas"]["PersonalText"];
                            };
                            additionalStreet?: {
                                code: components["schemas"]["PersonalText"];
                                title: components["schemas"]["PersonalText"];
                            };
                            apartment?: components["schemas"]["PersonalText"];
                            area?: {
                                code: components["schemas"]["PersonalText"];
                                title: components["schemas"]["PersonalText"];
                            };
                            building1?: components["schemas"]["PersonalText"];
                            building2?: components["schemas"]["PersonalText"];
                            city?: {
                                code: components["schemas"]["PersonalText"];
                                title: components["schemas"]["PersonalText"];
                            };
                            cityArea?: {
                                code: components["schemas"]["PersonalText"];
                                title: components["schemas"]["PersonalText"];
                            };
                            full: string;
                            house?: {
                                code: components["schemas"]["PersonalText"];
                                title: components["schemas"]["PersonalText"];
                            };
                            index?: components["schemas"]["PersonalText"];
                            place?: {
                                code: components["schemas"]["PersonalText"];
                                title: components["schemas"]["PersonalText"];
                            };
                            region?: {
                                code: components["schemas"]["PersonalText"];
                                title: components["schemas"]["PersonalText"];
                            };
                            street?: {
                                code: components["schemas"]["PersonalText"];
                                title: components["schemas"]["PersonalText"];
                            };
                        };
                        allowOther: boolean;
                        applicant: {
                            authority?: {
                                issuedBy: components["schemas"]["PersonalText"];
                                issuedOn: components["schemas"]["PersonalDate"];
                                name: components["schemas"]["PersonalText"];
                                number: components["schemas"]["PersonalText"];
                                series?: components["schemas"]["PersonalText"];
                            };
                            email: components["schemas"]["Email"];
                            mayStay?: components["schemas"]["PersonalFlag"];
                            middleName?: components["schemas"]["PersonName"];
                            name: components["schemas"]["PersonName"];
                            parent: components["schemas"]["PersonalFlag"];
                            phone: components["schemas"]["Phone"];
                            surname: components["schemas"]["PersonName"];
                        };
                        applicantDocument: {
                            issuedBy: components["schemas"]["PersonalText"];
                            issuedOn: components["schemas"]["PersonalDate"];
                            issuerCode?: components["schemas"]["PersonalText"];
                            number: components["schemas"]["PersonalText"];
                            series?: components["schemas"]["PersonalText"];
                            type: {
                                code: components["schemas"]["PersonalText"];
                                title: components["schemas"]["PersonalText"];
                            };
                        };
                        assigned?: {
                            act: components["schemas"]["Title"];
                            /** @enum {string} */
                            kind: "unread" | "none" | "found";
                            organisations: {
                                id: components["schemas"]["Id"];
                                title: components["schemas"]["Title"];
                            }[];
                            signedOn: components["schemas"]["CivilDate"];
                        };
                        benefit?: {
                            category: {
                                code: components["schemas"]["HealthText"];
                                title: components["schemas"]["HealthText"];
                            };
                            document: {
                                expiresOn?: components["schemas"]["PersonalDate"];
                                issuedBy: components["schemas"]["PersonalText"];
                                issuedOn: components["schemas"]["PersonalDate"];
                            };
                            files?: {
                                code: components["schemas"]["PersonalText"];
                                name: components["schemas"]["PersonalText"];
                                type: components["schemas"]["PersonalText"];
                            }[];
                        };
                        child: components["schemas"]["ChildIdentity"];
                        confirmed: components["schemas"]["Confirmed"];
                        entry: {
                            desiredOn: components["schemas"]["CivilDate"];
                            fullDayConsent?: boolean;
                            language: {
                                code: components["schemas"]["Code"];
                                title: components["schemas"]["Title"];
                            };
                            otherDayConsent?: boolean;
                            schedule: {
                                code: components["schemas"]["Code"];
                                title: components["schemas"]["Title"];
                            };
                        };
                        medicalReport?: {
                            expiresOn?: components["schemas"]["HealthDate"];
                            files?: {
                                code: components["schemas"]["PersonalText"];
                                name: components["schemas"]["PersonalText"];
                                type: components["schemas"]["PersonalText"];
                            }[];
                            issuedBy: components["schemas"]["HealthText"];
                            issuedOn: components["schemas"]["HealthDate"];
                            number: components["schemas"]["HealthText"];
                            series?: components["schemas"]["HealthText"];
                            type: {
                                code: components["schemas"]["HealthText"];
                                title: components["schemas"]["HealthText"];
                            };
                        };
                        secondParent?: {
                            email?: components["schemas"]["PersonalText"];
                            middleName?: components["schemas"]["PersonName"];
                            name: components["schemas"]["PersonName"];
                            phone?: components["schemas"]["PersonalText"];
                            surname: components["schemas"]["PersonName"];
                        };
                        seq: number;
                        siblings?: {
                            middleName?: components["schemas"]["PersonName"];
                            name: components["schemas"]["PersonName"];
                            organisation: {
                                code: components["schemas"]["Code"];
                                title: components["schemas"]["Title"];
                            };
                            surname: components["schemas"]["PersonName"];
                        }[];
                        wishes: {
                            organisation: components["schemas"]["Code"];
                            priority: number;
                            title: components["schemas"]["Title"];
                        }[];
                    };
                };
            };
            400: components["responses"]["invalid-request"];
            401: components["responses"]["no-token"];
            403: components["responses"]["not-permitted-signed-in"];
            404: components["responses"]["not-found"];
            503: components["responses"]["too-busy"];
            default: components["responses"]["internal"];
        };
    };
    changeApplication: {
        parameters: {
            query?: never;
            header: {
                /** @description Язык отказов / The language of refusals */
                "Accept-Language"?: components["parameters"]["Language"];
                /**
                 * @description Версия, которую меняют / The version that is changed
                 * @example "1"
                 */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                /** @example 01KAMT3Q8F6Z9V2W5X7Y4B1C0D */
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "applicant": {
                 *         "surname": "Смирнов",
                 *         "name": "Смирнова Анна Ильинична",
                 *         "middleName": "Ильич",
                 *         "phone": "+7(491)2205500",
                 *         "email": "anna@demo.example",
                 *         "parent": true,
                 *         "mayStay": true,
                 *         "authority": {
                 *           "name": "612304",
                 *           "series": "612304",
                 *           "number": "1042",
                 *           "issuedOn": "2024-02-20",
                 *           "issuedBy": "612304"
                 *         }
                 *       },
                 *       "applicantDocument": {
                 *         "type": {
                 *           "code": "612304",
                 *           "title": "612304"
                 *         },
                 *         "series": "612304",
                 *         "number": "1042",
                 *         "issuedOn": "2024-02-20",
                 *         "issuedBy": "612304",
                 *         "issuerCode": "612304"
                 *       },
                 *       "secondParent": {
                 *         "surname": "Смирнов",
                 *         "name": "Смирнова Анна Ильинична",
                 *         "middleName": "Ильич",
                 *         "phone": "+7(491)2205500",
                 *         "email": "612304"
                 *       },
                 *       "child": {
                 *         "surname": "Смирнов",
                 *         "name": "Смирнов Лев Ильич",
                 *         "middleName": "Ильич",
                 *         "birthDate": "2024-02-14",
                 *         "document": {
                 *           "type": "rf",
                 *           "series": "612304",
                 *           "number": "1042",
                 *           "issuedOn": "2024-02-20",
                 *           "actNumber": "612304",
                 *           "actOn": "2024-02-20",
                 *           "issuedBy": "612304"
                 *         }
                 *       },
                 *       "address": {
                 *         "full": "г. Примерск, ул. Садовая, д. 12",
                 *         "index": "612304",
                 *         "region": {
                 *           "code": "612304",
                 *           "title": "Примерская область"
                 *         },
                 *         "area": {
                 *           "code": "612304",
                 *           "title": "612304"
                 *         },
                 *         "city": {
                 *           "code": "612304",
                 *           "title": "612304"
                 *         },
                 *         "cityArea": {
                 *           "code": "612304",
                 *           "title": "612304"
                 *         },
                 *         "place": {
                 *           "code": "612304",
                 *           "title": "612304"
                 *         },
                 *         "street": {
                 *           "code": "612304",
                 *           "title": "612304"
                 *         },
                 *         "additionalArea": {
                 *           "code": "612304",
                 *           "title": "612304"
                 *         },
                 *         "additionalStreet": {
                 *           "code": "612304",
                 *           "title": "612304"
                 *         },
                 *         "house": {
                 *           "code": "612304",
                 *           "title": "612304"
                 *         },
                 *         "building1": "612304",
                 *         "building2": "612304",
                 *         "apartment": "612304"
                 *       },
                 *       "entry": {
                 *         "desiredOn": "2026-11-23",
                 *         "language": {
                 *           "code": "1",
                 *           "title": "Русский"
                 *         },
                 *         "schedule": {
                 *           "code": "1",
                 *           "title": "Полный день"
                 *         },
                 *         "fullDayConsent": true,
                 *         "otherDayConsent": true
                 *       },
                 *       "adaptation": {
                 *         "group": {
                 *           "code": "61701000",
                 *           "title": "Звёздочка"
                 *         },
                 *         "profile": {
                 *           "code": "Общеразвивающая",
                 *           "title": "Общеразвивающая"
                 *         },
                 *         "adaptedConsent": false,
                 *         "generalConsent": true,
                 *         "careConsent": true,
                 *         "specialConditions": false
                 *       },
                 *       "medicalReport": {
                 *         "type": {
                 *           "code": "Общеразвивающая",
                 *           "title": "Общеразвивающая"
                 *         },
                 *         "series": "Общеразвивающая",
                 *         "number": "1042",
                 *         "issuedOn": "2026-05-14",
                 *         "issuedBy": "Общеразвивающая",
                 *         "expiresOn": "2026-05-14",
                 *         "files": [
                 *           {
                 *             "code": "612304",
                 *             "name": "612304",
                 *             "type": "612304"
                 *           }
                 *         ]
                 *       },
                 *       "wishes": [
                 *         {
                 *           "organisation": "215",
                 *           "title": "Детский сад № 15",
                 *           "priority": 1
                 *         }
                 *       ],
                 *       "allowOther": true,
                 *       "siblings": [
                 *         {
                 *           "surname": "Смирнов",
                 *           "name": "Смирнова Анна Ильинична",
                 *           "middleName": "Ильич",
                 *           "organisation": {
                 *             "code": "61701000",
                 *             "title": "Детский сад № 15"
                 *           }
                 *         }
                 *       ],
                 *       "benefit": {
                 *         "category": {
                 *           "code": "Общеразвивающая",
                 *           "title": "Общеразвивающая"
                 *         },
                 *         "document": {
                 *           "issuedOn": "2024-02-20",
                 *           "issuedBy": "612304",
                 *           "expiresOn": "2024-02-20"
                 *         },
                 *         "files": [
                 *           {
                 *             "code": "612304",
                 *             "name": "612304",
                 *             "type": "612304"
                 *           }
                 *         ]
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["Form"];
            };
        };
        responses: {
            /** @description Ответ / The answer */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01KAMT3Q8F6Z9V2W5X7Y4B1C0D",
                     *       "number": "1042",
                     *       "filedAt": "2026-11-22T09:12:45.000Z",
                     *       "seq": 1
                     *     }
                     */
                    "application/json": {
                        filedAt: components["schemas"]["Instant"];
                        id: components["schemas"]["Id"];
                        number: components["schemas"]["Code"];
                        seq: number;
                    };
                };
            };
            400: components["responses"]["invalid-request"];
            401: components["responses"]["no-token"];
            403: components["responses"]["not-permitted-signed-in"];
            404: components["responses"]["not-found"];
            /**
             * @description - [`child-too-old`](/problems/child-too-old/): Превышен допустимый возраст: {limit} лет / The child is over the age limit of {limit} years
             *     - [`child-too-young`](/problems/child-too-young/): В детский сад принимают с {months} месяцев. Этому ребёнку место можно просить с {date} / Kindergartens take children from {months} months on. For this child a place can be asked for from {date}
             *     - [`desired-date-past`](/problems/desired-date-past/): Желаемая дата зачисления раньше, чем {date} / The desired date is earlier than {date}
             *     - [`nothing-changed`](/problems/nothing-changed/): Изменений не найдено / Nothing was changed
             *     - [`run-in-progress`](/problems/run-in-progress/): Идёт комплектование: подождите минуту и повторите / A placement is being published: wait a minute and retry
             *     - [`too-many-wishes`](/problems/too-many-wishes/): Можно выбрать не больше {limit} организаций / At most {limit} organisations may be chosen
             *     - [`unknown-code`](/problems/unknown-code/): Неизвестный код {code} в поле «{field}» / Unknown code {code} in the field "{field}"
             *     - [`unknown-organisation`](/problems/unknown-organisation/): Организация с кодом {code} не существует / There is no organisation with the code {code}
             *     - [`wrong-state`](/problems/wrong-state/): Это действие уже нельзя выполнить: состояние «{state}» / This can no longer be done: the state is "{state}"
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/child-too-old" | "/problems/child-too-young" | "/problems/desired-date-past" | "/problems/nothing-changed" | "/problems/run-in-progress" | "/problems/too-many-wishes" | "/problems/unknown-code" | "/problems/unknown-organisation" | "/problems/wrong-state";
                    };
                };
            };
            412: components["responses"]["changed-meanwhile"];
            413: components["responses"]["too-large"];
            428: components["responses"]["version-missing"];
            503: components["responses"]["too-busy"];
            default: components["responses"]["internal"];
        };
    };
    printOffer: {
        parameters: {
            query?: never;
            header?: {
                /** @description Язык отказов / The language of refusals */
                "Accept-Language"?: components["parameters"]["Language"];
            };
            path: {
                /** @example 01KAMT3Q8F6Z9V2W5X7Y4B1C0D */
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Ответ / The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "url": "текст",
                     *       "fileName": "Детский сад № 15",
                     *       "seconds": 1
                     *     }
                     */
                    "application/json": {
                        fileName: components["schemas"]["Title"];
                        seconds: number;
                        url: string;
                    };
                };
            };
            400: components["responses"]["invalid-request"];
            401: components["responses"]["no-token"];
            403: components["responses"]["not-permitted-signed-in"];
            404: components["responses"]["not-found"];
            409: components["responses"]["wrong-state"];
            413: components["responses"]["too-large"];
            503: components["responses"]["too-busy"];
            default: components["responses"]["internal"];
        };
    };
    enrollPupil: {
        parameters: {
            query?: never;
            header: {
                /** @description Язык отказов / The language of refusals */
                "Accept-Language"?: components["parameters"]["Language"];
                /**
                 * @description Версия, которую меняют / The version that is changed
                 * @example "1"
                 */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                /** @example 01KAMT3Q8F6Z9V2W5X7Y4B1C0D */
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "number": "1042",
                 *       "on": "2026-11-23"
                 *     }
                 */
                "application/json": {
                    number: components["schemas"]["Code"];
                    on: components["schemas"]["CivilDate"];
                };
            };
        };
        responses: {
            /** @description Ответ / The answer */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01KAMT3Q8F6Z9V2W5X7Y4B1C0D",
                     *       "seq": 1,
                     *       "status": "offered",
                     *       "term": "2026-11-22T09:12:45.000Z"
                     *     }
                     */
                    "application/json": {
                        id: components["schemas"]["Id"];
                        seq: number;
                        /** @enum {string} */
                        status: "offered" | "consented" | "contracting" | "contracted" | "enrolled" | "declined";
                        term?: components["schemas"]["Instant"];
                    };
                };
            };
            400: components["responses"]["invalid-request"];
            401: components["responses"]["no-token"];
            403: components["responses"]["not-permitted-signed-in"];
            404: components["responses"]["not-found"];
            /**
             * @description - [`already-enrolled`](/problems/already-enrolled/): Ребёнок уже числится в организации / The child is enrolled already
             *     - [`date-impossible`](/problems/date-impossible/): Дата {date} невозможна: нужна дата с {from} по {to} / The date {date} is impossible: it must be from {from} to {to}
             *     - [`wrong-state`](/problems/wrong-state/): Это действие уже нельзя выполнить: состояние «{state}» / This can no longer be done: the state is "{state}"
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/already-enrolled" | "/problems/date-impossible" | "/problems/wrong-state";
                    };
                };
            };
            412: components["responses"]["changed-meanwhile"];
            413: components["responses"]["too-large"];
            428: components["responses"]["version-missing"];
            503: components["responses"]["too-busy"];
            default: components["responses"]["internal"];
        };
    };
    printOrder: {
        parameters: {
            query?: never;
            header?: {
                /** @description Язык отказов / The language of refusals */
                "Accept-Language"?: components["parameters"]["Language"];
            };
            path: {
                /** @example 01KAMT3Q8F6Z9V2W5X7Y4B1C0D */
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Ответ / The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "url": "текст",
                     *       "fileName": "Детский сад № 15",
                     *       "seconds": 1
                     *     }
                     */
                    "application/json": {
                        fileName: components["schemas"]["Title"];
                        seconds: number;
                        url: string;
                    };
                };
            };
            400: components["responses"]["invalid-request"];
            401: components["responses"]["no-token"];
            403: components["responses"]["not-permitted-signed-in"];
            404: components["responses"]["not-found"];
            409: components["responses"]["wrong-state"];
            413: components["responses"]["too-large"];
            503: components["responses"]["too-busy"];
            default: components["responses"]["internal"];
        };
    };
    acceptPapers: {
        parameters: {
            query?: never;
            header: {
                /** @description Язык отказов / The language of refusals */
                "Accept-Language"?: components["parameters"]["Language"];
                /**
                 * @description Версия, которую меняют / The version that is changed
                 * @example "1"
                 */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                /** @example 01KAMT3Q8F6Z9V2W5X7Y4B1C0D */
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Ответ / The answer */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01KAMT3Q8F6Z9V2W5X7Y4B1C0D",
                     *       "seq": 1,
                     *       "status": "offered",
                     *       "term": "2026-11-22T09:12:45.000Z"
                     *     }
                     */
                    "application/json": {
                        id: components["schemas"]["Id"];
                        seq: number;
                        /** @enum {string} */
                        status: "offered" | "consented" | "contracting" | "contracted" | "enrolled" | "declined";
                        term?: components["schemas"]["Instant"];
                    };
                };
            };
            400: components["responses"]["invalid-request"];
            401: components["responses"]["no-token"];
            403: components["responses"]["not-permitted-signed-in"];
            404: components["responses"]["not-found"];
            409: components["responses"]["wrong-state"];
            412: components["responses"]["changed-meanwhile"];
            413: components["responses"]["too-large"];
            428: components["responses"]["version-missing"];
            503: components["responses"]["too-busy"];
            default: components["responses"]["internal"];
        };
    };
    explainPlacement: {
        parameters: {
            query?: never;
            header?: {
                /** @description Язык отказов / The language of refusals */
                "Accept-Language"?: components["parameters"]["Language"];
            };
            path: {
                /** @example 01KAMT3Q8F6Z9V2W5X7Y4B1C0D */
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Ответ / The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "filedAt": "2026-11-22T09:12:45.000Z",
                     *       "zone": "61701000",
                     *       "run": {
                     *         "id": "01KAMT3Q8F6Z9V2W5X7Y4B1C0D",
                     *         "publishedAt": "2026-11-22T09:12:45.000Z",
                     *         "startsOn": "2026-11-23",
                     *         "law": "Детский сад № 15",
                     *         "result": "xY3uV0kqvGmJ4s1c8dT2pQ",
                     *         "wishes": [
                     *           {
                     *             "id": "01KAMT3Q8F6Z9V2W5X7Y4B1C0D",
                     *             "organisation": "215",
                     *             "outcome": "given",
                     *             "group": "215-1-2",
                     *             "reserve": "61701000"
                     *           }
                     *         ],
                     *         "other": {
                     *           "organisation": "215",
                     *           "group": "215-1-2",
                     *           "metres": 1
                     *         },
                     *         "stays": true
                     *       }
                     *     }
                     */
                    "application/json": {
                        filedAt: components["schemas"]["Instant"];
                        run?: {
                            id: components["schemas"]["Id"];
                            law: components["schemas"]["Title"];
                            other?: {
                                group: components["schemas"]["Title"];
                                metres: number;
                                organisation: components["schemas"]["Title"];
                            };
                            publishedAt: components["schemas"]["Instant"];
                            result: components["schemas"]["Hash"];
                            startsOn: components["schemas"]["CivilDate"];
                            stays?: boolean;
                            wishes: ({
                                group: components["schemas"]["Title"];
                                id: components["schemas"]["Id"];
                                organisation: components["schemas"]["Title"];
                                /** @constant */
                                outcome: "given";
                                reserve?: components["schemas"]["Code"];
                            } | {
                                group: components["schemas"]["Title"];
                                id: components["schemas"]["Id"];
                                organisation: components["schemas"]["Title"];
                                /** @constant */
                                outcome: "waits";
                                /** @enum {string} */
                                ring?: "own" | "after";
                            } | {
                                id: components["schemas"]["Id"];
                                organisation: components["schemas"]["Title"];
                                /** @constant */
                                outcome: "not-asked";
                            } | {
                                id: components["schemas"]["Id"];
                                organisation: components["schemas"]["Title"];
                                /** @constant */
                                outcome: "no-group";
                            } | {
                                id: components["schemas"]["Id"];
                                organisation: components["schemas"]["Title"];
                                /** @constant */
                                outcome: "no-places";
                                reserved?: boolean;
                                trade?: boolean;
                            } | {
                                id: components["schemas"]["Id"];
                                lastClass: components["schemas"]["Code"];
                                lastFiledOn: components["schemas"]["CivilDate"];
                                organisation: components["schemas"]["Title"];
                                /** @constant */
                                outcome: "others-first";
                                reserved?: boolean;
                                trade?: boolean;
                            })[];
                        };
                        zone: components["schemas"]["Code"];
                    };
                };
            };
            400: components["responses"]["invalid-request"];
            401: components["responses"]["no-token"];
            403: components["responses"]["not-permitted-signed-in"];
            404: components["responses"]["not-found"];
            503: components["responses"]["too-busy"];
            default: components["responses"]["internal"];
        };
    };
    printReceipt: {
        parameters: {
            query?: never;
            header?: {
                /** @description Язык отказов / The language of refusals */
                "Accept-Language"?: components["parameters"]["Language"];
            };
            path: {
                /** @example 01KAMT3Q8F6Z9V2W5X7Y4B1C0D */
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Ответ / The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "url": "текст",
                     *       "fileName": "Детский сад № 15",
                     *       "seconds": 1
                     *     }
                     */
                    "application/json": {
                        fileName: components["schemas"]["Title"];
                        seconds: number;
                        url: string;
                    };
                };
            };
            400: components["responses"]["invalid-request"];
            401: components["responses"]["no-token"];
            403: components["responses"]["not-permitted-signed-in"];
            404: components["responses"]["not-found"];
            413: components["responses"]["too-large"];
            503: components["responses"]["too-busy"];
            default: components["responses"]["internal"];
        };
    };
    declineOffer: {
        parameters: {
            query?: never;
            header: {
                /** @description Язык отказов / The language of refusals */
                "Accept-Language"?: components["parameters"]["Language"];
                /**
                 * @description Версия, которую меняют / The version that is changed
                 * @example "1"
                 */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                /** @example 01KAMT3Q8F6Z9V2W5X7Y4B1C0D */
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Ответ / The answer */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01KAMT3Q8F6Z9V2W5X7Y4B1C0D",
                     *       "seq": 1,
                     *       "status": "offered",
                     *       "term": "2026-11-22T09:12:45.000Z"
                     *     }
                     */
                    "application/json": {
                        id: components["schemas"]["Id"];
                        seq: number;
                        /** @enum {string} */
                        status: "offered" | "consented" | "contracting" | "contracted" | "enrolled" | "declined";
                        term?: components["schemas"]["Instant"];
                    };
                };
            };
            400: components["responses"]["invalid-request"];
            401: components["responses"]["no-token"];
            403: components["responses"]["not-permitted-signed-in"];
            404: components["responses"]["not-found"];
            /**
             * @description - [`run-in-progress`](/problems/run-in-progress/): Идёт комплектование: подождите минуту и повторите / A placement is being published: wait a minute and retry
             *     - [`wrong-state`](/problems/wrong-state/): Это действие уже нельзя выполнить: состояние «{state}» / This can no longer be done: the state is "{state}"
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/run-in-progress" | "/problems/wrong-state";
                    };
                };
            };
            412: components["responses"]["changed-meanwhile"];
            413: components["responses"]["too-large"];
            428: components["responses"]["version-missing"];
            503: components["responses"]["too-busy"];
            default: components["responses"]["internal"];
        };
    };
    requestUpload: {
        parameters: {
            query?: never;
            header?: {
                /** @description Язык отказов / The language of refusals */
                "Accept-Language"?: components["parameters"]["Language"];
            };
            path: {
                /** @example 01KAMT3Q8F6Z9V2W5X7Y4B1C0D */
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "bytes": 1
                 *     }
                 */
                "application/json": {
                    bytes: number;
                };
            };
        };
        responses: {
            /** @description Ответ / The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01KAMT3Q8F6Z9V2W5X7Y4B1C0D",
                     *       "url": "текст",
                     *       "seconds": 1
                     *     }
                     */
                    "application/json": {
                        id: components["schemas"]["Id"];
                        seconds: number;
                        url: string;
                    };
                };
            };
            400: components["responses"]["invalid-request"];
            401: components["responses"]["no-token"];
            403: components["responses"]["not-permitted-signed-in"];
            404: components["responses"]["not-found"];
            /**
             * @description - [`too-many-files`](/problems/too-many-files/): К заявлению можно приложить не больше {limit} файлов / At most {limit} files may be sent with an application
             *     - [`wrong-state`](/problems/wrong-state/): Это действие уже нельзя выполнить: состояние «{state}» / This can no longer be done: the state is "{state}"
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/too-many-files" | "/problems/wrong-state";
                    };
                };
            };
            413: components["responses"]["too-large"];
            429: components["responses"]["too-many-requests"];
            503: components["responses"]["too-busy"];
            default: components["responses"]["internal"];
        };
    };
    withdrawApplication: {
        parameters: {
            query?: never;
            header: {
                /** @description Язык отказов / The language of refusals */
                "Accept-Language"?: components["parameters"]["Language"];
                /**
                 * @description Версия, которую меняют / The version that is changed
                 * @example "1"
                 */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                /** @example 01KAMT3Q8F6Z9V2W5X7Y4B1C0D */
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Ответ / The answer */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01KAMT3Q8F6Z9V2W5X7Y4B1C0D",
                     *       "seq": 1,
                     *       "status": "queued"
                     *     }
                     */
                    "application/json": {
                        id: components["schemas"]["Id"];
                        seq: number;
                        status: components["schemas"]["Status"];
                    };
                };
            };
            400: components["responses"]["invalid-request"];
            401: components["responses"]["no-token"];
            403: components["responses"]["not-permitted-signed-in"];
            404: components["responses"]["not-found"];
            /**
             * @description - [`cancel-not-allowed`](/problems/cancel-not-allowed/): Отменить заявление сейчас нельзя: состояние «{state}» / The application cannot be cancelled now: the state is "{state}"
             *     - [`run-in-progress`](/problems/run-in-progress/): Идёт комплектование: подождите минуту и повторите / A placement is being published: wait a minute and retry
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/cancel-not-allowed" | "/problems/run-in-progress";
                    };
                };
            };
            412: components["responses"]["changed-meanwhile"];
            413: components["responses"]["too-large"];
            428: components["responses"]["version-missing"];
            503: components["responses"]["too-busy"];
            default: components["responses"]["internal"];
        };
    };
    takeCaseSteps: {
        parameters: {
            query?: never;
            header?: {
                /** @description Язык отказов / The language of refusals */
                "Accept-Language"?: components["parameters"]["Language"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "step": "61701000",
                 *       "deed": {
                 *         "ground": "61701000",
                 *         "reason": "correction",
                 *         "group": "215-1-2",
                 *         "order": {
                 *           "number": "1042",
                 *           "on": "2026-11-23"
                 *         }
                 *       },
                 *       "items": [
                 *         {
                 *           "id": "01KAMT3Q8F6Z9V2W5X7Y4B1C0D",
                 *           "seq": 1
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": {
                    deed: {
                        ground?: components["schemas"]["Code"];
                        group?: components["schemas"]["Id"];
                        order?: {
                            number: components["schemas"]["Code"];
                            on: components["schemas"]["CivilDate"];
                        };
                        reason?: string;
                    };
                    items: {
                        id: components["schemas"]["Id"];
                        seq: number;
                    }[];
                    step: components["schemas"]["Code"];
                };
            };
        };
        responses: {
            /** @description Ответ / The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "01KAMT3Q8F6Z9V2W5X7Y4B1C0D",
                     *           "done": true,
                     *           "state": "61701000",
                     *           "problem": "61701000",
                     *           "says": "Детский сад № 15"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        items: {
                            done: boolean;
                            id: components["schemas"]["Id"];
                            problem?: components["schemas"]["Code"];
                            says?: components["schemas"]["Title"];
                            state?: components["schemas"]["Code"];
                        }[];
                    };
                };
            };
            400: components["responses"]["invalid-request"];
            401: components["responses"]["no-token"];
            403: components["responses"]["not-permitted-signed-in"];
            404: components["responses"]["not-found"];
            413: components["responses"]["too-large"];
            503: components["responses"]["too-busy"];
            default: components["responses"]["internal"];
        };
    };
    showCase: {
        parameters: {
            query?: never;
            header?: {
                /** @description Язык отказов / The language of refusals */
                "Accept-Language"?: components["parameters"]["Language"];
            };
            path: {
                /** @example 01KAMT3Q8F6Z9V2W5X7Y4B1C0D */
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Ответ / The answer */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01KAMT3Q8F6Z9V2W5X7Y4B1C0D",
                     *       "seq": 1,
                     *       "number": "1042",
                     *       "service": {
                     *         "code": "61701000",
                     *         "title": "Детский сад № 15"
                     *       },
                     *       "year": 1,
                     *       "channel": "portal",
                     *       "child": {
                     *         "ref": "k3m9p2vx",
                     *         "name": "Смирнов Лев Ильич"
                     *       },
                     *       "organisation": {
                     *         "id": "215",
                     *         "title": "Детский сад № 15"
                     *       },
                     *       "filedAt": "2026-11-22T09:12:45.000Z",
                     *       "state": {
                     *         "code": "61701000",
                     *         "title": "Детский сад № 15",
                     *         "family": "Детский сад № 15",
                     *         "ends": "61701000",
                     *         "acts": "61701000"
                     *       },
                     *       "term": "2026-11-22T09:12:45.000Z",
                     *       "zone": "Europe/Moscow",
                     *       "receivedAt": "2026-11-22T09:12:45.000Z",
                     *       "answers": {
                     *         "61701000": "Общеразвивающая"
                     *       },
                     *       "ground": {
                     *         "title": "Детский сад № 15",
                     *         "law": "Детский сад № 15"
                     *       },
                     *       "reason": "correction",
                     *       "order": {
                     *         "number": "1042",
                     *         "on": "2026-11-23"
                     *       },
                     *       "benefits": [
                     *         {
                     *           "title": "Общеразвивающая",
                     *           "law": "Детский сад № 15",
                     *           "until": "2026-11-23"
                     *         }
                     *       ],
                     *       "assigned": {
                     *         "kind": "unread",
                     *         "organisations": [
                     *           {
                     *             "id": "215",
                     *             "title": "Детский сад № 15"
                     *           }
                     *         ],
                     *         "act": "Детский сад № 15",
                     *         "signedOn": "2026-11-23"
                     *       },
                     *       "changeable": true,
                     *       "steps": [
                     *         {
                     *           "code": "61701000",
                     *           "title": "Детский сад № 15",
                     *           "to": "61701000",
                     *           "grounds": [
                     *             {
                     *               "code": "61701000",
                     *               "title": "Детский сад № 15",
                     *               "law": "Детский сад № 15"
                     *             }
                     *           ],
                     *           "asks": [
                     *             "61701000"
                     *           ]
                     *         }
                     *       ],
                     *       "history": [
                     *         {
                     *           "type": "ru.zvonok.admission.application-submitted.v1",
                     *           "at": "2026-11-22T09:12:45.000Z",
                     *           "state": "Детский сад № 15",
                     *           "channel": "portal",
                     *           "by": "family",
                     *           "changes": [
                     *             {
                     *               "field": "61701000",
                     *               "was": "Общеразвивающая",
                     *               "now": "Общеразвивающая"
                     *             }
                     *           ]
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        answers: {
                            [key: string]: components["schemas"]["HealthText"] | components["schemas"]["HealthFlag"] | components["schemas"]["HealthText"][];
                        };
                        assigned?: {
                            act: components["schemas"]["Title"];
                            /** @enum {string} */
                            kind: "unread" | "none" | "found";
                            organisations: {
                                id: components["schemas"]["Id"];
                                title: components["schemas"]["Title"];
                            }[];
                            signedOn: components["schemas"]["CivilDate"];
                        };
                        benefits: {
                            law: components["schemas"]["Title"];
                            title: components["schemas"]["HealthText"];
                            until?: components["schemas"]["CivilDate"];
                        }[];
                        changeable: boolean;
                        channel: components["schemas"]["CaseChannel"];
                        child: {
                            name?: components["schemas"]["PersonName"];
                            ref: components["schemas"]["Ref"];
                        };
                        filedAt: components["schemas"]["Instant"];
                        ground?: {
                            law?: components["schemas"]["Title"];
                            title: components["schemas"]["Title"];
                        };
                        history: {
                            at: components["schemas"]["Instant"];
                            /** @enum {string} */
                            by: "family" | "office" | "system";
                            changes: {
                                field: components["schemas"]["Code"];
                                now?: components["schemas"]["HealthText"] | components["schemas"]["HealthFlag"] | components["schemas"]["HealthText"][];
                                was?: components["schemas"]["HealthText"] | components["schemas"]["HealthFlag"] | components["schemas"]["HealthText"][];
                            }[];
                            channel?: components["schemas"]["CaseChannel"];
                            state: components["schemas"]["Title"];
                            type: components["schemas"]["Title"];
                        }[];
                        id: components["schemas"]["Id"];
                        number: components["schemas"]["Code"];
                        order?: {
                            number: components["schemas"]["Code"];
                            on: components["schemas"]["CivilDate"];
                        };
                        organisation: {
                            id: components["schemas"]["Id"];
                            title: components["schemas"]["Title"];
                        };
                        reason?: components["schemas"]["PersonalText"];
                        receivedAt: components["schemas"]["Instant"];
                        seq: number;
                        service: {
                            code: components["schemas"]["Code"];
                            title: components["schemas"]["Title"];
                        };
                        state: {
                            acts?: components["schemas"]["Code"];
                            code: components["schemas"]["Code"];
                            ends?: components["schemas"]["Code"];
                            family: components["schemas"]["Title"];
                            title: components["schemas"]["Title"];
                        };
                        steps: {
                            asks?: components["schemas"]["Code"][];
                            code: components["schemas"]["Code"];
                            grounds?: {
                                code: components["schemas"]["Code"];
                                law?: components["schemas"]["Title"];
                                title: components["schemas"]["Title"];
                            }[];
                            title: components["schemas"]["Title"];
                            to: components["schemas"]["Code"];
                        }[];
                        term?: components["schemas"]["Instant"];
                        year: number;
                        zone: components["schemas"]["Zone"];
                    };
                };
            };
            400: components["responses"]["invalid-request"];
            401: components["responses"]["no-token"];
            403: components["responses"]["not-permitted-signed-in"];
            404: components["responses"]["not-found"];
            503: components["responses"]["too-busy"];
            default: components["responses"]["internal"];
        };
    };
    changeCase: {
        parameters: {
            query?: never;
            header: {
                /** @description Язык отказов / The language of refusals */
                "Accept-Language"?: components["parameters"]["Language"];
                /**
                 * @description Версия, которую меняют / The version that is changed
                 * @example "1"
                 */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                /** @example 01KAMT3Q8F6Z9V2W5X7Y4B1C0D */
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "answers": {
                 *         "61701000": "Общеразвивающая"
                 *       }
                 *     }
                 */
                "application/json": {
                    answers: {
                        [key: string]: components["schemas"]["HealthText"] | components["schemas"]["HealthFlag"] | components["schemas"]["HealthText"][];
                    };
                };
            };
        };
        responses: {
            /** @description Ответ / The answer */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01KAMT3Q8F6Z9V2W5X7Y4B1C0D",
                     *       "seq": 1
                     *     }
                     */
                    "application/json": {
                        id: components["schemas"]["Id"];
                        seq: number;
                    };
                };
            };
            400: components["responses"]["invalid-request"];
            401: components["responses"]["no-token"];
            403: components["responses"]["not-permitted-signed-in"];
            404: components["responses"]["not-found"];
            /**
             * @description - [`nothing-changed`](/problems/nothing-changed/): Изменений не найдено / Nothing was changed
             *     - [`window-closed`](/problems/window-closed/): Заявления по этой услуге принимают с {from} по {to} / Applications for this service are taken from {from} to {to}
             *     - [`wrong-state`](/problems/wrong-state/): Это действие уже нельзя выполнить: состояние «{state}» / This can no longer be done: the state is "{state}"
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/nothing-changed" | "/problems/window-closed" | "/problems/wrong-state";
                    };
                };
            };
            412: components["responses"]["changed-meanwhile"];
            413: components["responses"]["too-large"];
            428: components["responses"]["version-missing"];
            503: components["responses"]["too-busy"];
            default: components["responses"]["internal"];
        };
    };
    listCaseFiles: {
        parameters: {
            query?: never;
            header?: {
                /** @description Язык отказов / The language of refusals */
                "Accept-Language"?: components["parameters"]["Language"];
            };
            path: {
                /** @example 01KAMT3Q8F6Z9V2W5X7Y4B1C0D */
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Ответ / The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "documents": [
                     *         {
                     *           "code": "61701000",
                     *           "title": "Детский сад № 15",
                     *           "optional": true,
                     *           "sent": true,
                     *           "confirmed": {
                     *             "until": "2026-11-23"
                     *           }
                     *         }
                     *       ],
                     *       "items": [
                     *         {
                     *           "id": "01KAMT3Q8F6Z9V2W5X7Y4B1C0D",
                     *           "name": "612304",
                     *           "kind": "pdf",
                     *           "bytes": 1,
                     *           "attachedAt": "2026-11-22T09:12:45.000Z",
                     *           "document": "61701000"
                     *         }
                     *       ],
                     *       "open": true
                     *     }
                     */
                    "application/json": {
                        documents: {
                            code: components["schemas"]["Code"];
                            confirmed?: {
                                until?: components["schemas"]["CivilDate"];
                            };
                            optional?: boolean;
                            sent: boolean;
                            title: components["schemas"]["Title"];
                        }[];
                        items: {
                            attachedAt: components["schemas"]["Instant"];
                            bytes: number;
                            document?: components["schemas"]["Code"];
                            id: components["schemas"]["Id"];
                            kind: components["schemas"]["FileKind"];
                            name: components["schemas"]["PersonalText"];
                        }[];
                        open: boolean;
                    };
                };
            };
            400: components["responses"]["invalid-request"];
            401: components["responses"]["no-token"];
            403: components["responses"]["not-permitted-signed-in"];
            404: components["responses"]["not-found"];
            503: components["responses"]["too-busy"];
            default: components["responses"]["internal"];
        };
    };
    attachCaseFile: {
        parameters: {
            query?: never;
            header?: {
                /** @description Язык отказов / The language of refusals */
                "Accept-Language"?: components["parameters"]["Language"];
            };
            path: {
                /** @example 01KAMT3Q8F6Z9V2W5X7Y4B1C0D */
                file: components["schemas"]["Id"];
                /** @example 01KAMT3Q8F6Z9V2W5X7Y4B1C0D */
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "612304",
                 *       "document": "61701000"
                 *     }
                 */
                "application/json": {
                    document: components["schemas"]["Code"];
                    name: components["schemas"]["PersonalText"];
                };
            };
        };
        responses: {
            /** @description Ответ / The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01KAMT3Q8F6Z9V2W5X7Y4B1C0D",
                     *       "kind": "pdf"
                     *     }
                     */
                    "application/json": {
                        id: components["schemas"]["Id"];
                        kind: components["schemas"]["FileKind"];
                    };
                };
            };
            400: components["responses"]["invalid-request"];
            401: components["responses"]["no-token"];
            403: components["responses"]["not-permitted-signed-in"];
            404: components["responses"]["not-found"];
            /**
             * @description - [`too-many-files`](/problems/too-many-files/): К заявлению можно приложить не больше {limit} файлов / At most {limit} files may be sent with an application
             *     - [`wrong-state`](/problems/wrong-state/): Это действие уже нельзя выполнить: состояние «{state}» / This can no longer be done: the state is "{state}"
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/too-many-files" | "/problems/wrong-state";
                    };
                };
            };
            412: components["responses"]["changed-meanwhile"];
            413: components["responses"]["too-large"];
            422: components["responses"]["upload-refused"];
            503: components["responses"]["too-busy"];
            default: components["responses"]["internal"];
        };
    };
    openCaseFile: {
        parameters: {
            query?: never;
            header?: {
                /** @description Язык отказов / The language of refusals */
                "Accept-Language"?: components["parameters"]["Language"];
            };
            path: {
                /** @example 01KAMT3Q8F6Z9V2W5X7Y4B1C0D */
                file: components["schemas"]["Id"];
                /** @example 01KAMT3Q8F6Z9V2W5X7Y4B1C0D */
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Ответ / The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "url": "текст",
                     *       "fileName": "612304",
                     *       "seconds": 1
                     *     }
                     */
                    "application/json": {
                        fileName: components["schemas"]["PersonalText"];
                        seconds: number;
                        url: string;
                    };
                };
            };
            400: components["responses"]["invalid-request"];
            401: components["responses"]["no-token"];
            403: components["responses"]["not-permitted-signed-in"];
            404: components["responses"]["not-found"];
            413: components["responses"]["too-large"];
            503: components["responses"]["too-busy"];
            default: components["responses"]["internal"];
        };
    };
    printCaseReceipt: {
        parameters: {
            query?: never;
            header?: {
                /** @description Язык отказов / The language of refusals */
                "Accept-Language"?: components["parameters"]["Language"];
            };
            path: {
                /** @example 01KAMT3Q8F6Z9V2W5X7Y4B1C0D */
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Ответ / The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "url": "текст",
                     *       "fileName": "Детский сад № 15",
                     *       "seconds": 1
                     *     }
                     */
                    "application/json": {
                        fileName: components["schemas"]["Title"];
                        seconds: number;
                        url: string;
                    };
                };
            };
            400: components["responses"]["invalid-request"];
            401: components["responses"]["no-token"];
            403: components["responses"]["not-permitted-signed-in"];
            404: components["responses"]["not-found"];
            413: components["responses"]["too-large"];
            503: components["responses"]["too-busy"];
            default: components["responses"]["internal"];
        };
    };
    takeCaseStep: {
        parameters: {
            query?: never;
            header: {
                /** @description Язык отказов / The language of refusals */
                "Accept-Language"?: components["parameters"]["Language"];
                /**
                 * @description Версия, которую меняют / The version that is changed
                 * @example "1"
                 */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                /** @example 01KAMT3Q8F6Z9V2W5X7Y4B1C0D */
                id: components["schemas"]["Id"];
                /** @example 61701000 */
                step: components["schemas"]["Code"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "ground": "61701000",
                 *       "reason": "correction",
                 *       "group": "215-1-2",
                 *       "order": {
                 *         "number": "1042",
                 *         "on": "2026-11-23"
                 *       }
                 *     }
                 */
                "application/json": {
                    ground?: components["schemas"]["Code"];
                    group?: components["schemas"]["Id"];
                    order?: {
                        number: components["schemas"]["Code"];
                        on: components["schemas"]["CivilDate"];
                    };
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description Ответ / The answer */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01KAMT3Q8F6Z9V2W5X7Y4B1C0D",
                     *       "seq": 1,
                     *       "state": "61701000",
                     *       "term": "2026-11-22T09:12:45.000Z"
                     *     }
                     */
                    "application/json": {
                        id: components["schemas"]["Id"];
                        seq: number;
                        state: components["schemas"]["Code"];
                        term?: components["schemas"]["Instant"];
                    };
                };
            };
            400: components["responses"]["invalid-request"];
            401: components["responses"]["no-token"];
            403: components["responses"]["not-permitted-signed-in"];
            404: components["responses"]["not-found"];
            /**
             * @description - [`already-enrolled`](/problems/already-enrolled/): Ребёнок уже числится в организации / The child is enrolled already
             *     - [`class-needed`](/problems/class-needed/): По запросу переводят только из класса в класс; место в детском саду предоставляют по очереди / Only a class can be changed by request; places in kindergartens are given by the queue
             *     - [`date-impossible`](/problems/date-impossible/): Дата {date} невозможна: нужна дата с {from} по {to} / The date {date} is impossible: it must be from {from} to {to}
             *     - [`documents-missing`](/problems/documents-missing/): К заявлению не приложены документы: {documents} / Documents are missing: {documents}
             *     - [`group-full`](/problems/group-full/): В группе «{group}» больше нет свободных мест / There are no free places in the group "{group}"
             *     - [`not-enrolled`](/problems/not-enrolled/): Ребёнок уже не числится там, откуда его переводят / The child is no longer enrolled where the transfer begins
             *     - [`same-organisation`](/problems/same-organisation/): Ребёнок уже учится в этой организации / The child attends this organisation already
             *     - [`transfer-asked`](/problems/transfer-asked/): Перевод этого ученика уже запрошен {date}: дождитесь ответа школы / The transfer of this pupil was asked for on {date}: wait for the answer of the school
             *     - [`wrong-state`](/problems/wrong-state/): Это действие уже нельзя выполнить: состояние «{state}» / This can no longer be done: the state is "{state}"
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/already-enrolled" | "/problems/class-needed" | "/problems/date-impossible" | "/problems/documents-missing" | "/problems/group-full" | "/problems/not-enrolled" | "/problems/same-organisation" | "/problems/transfer-asked" | "/problems/wrong-state";
                    };
                };
            };
            412: components["responses"]["changed-meanwhile"];
            413: components["responses"]["too-large"];
            428: components["responses"]["version-missing"];
            503: components["responses"]["too-busy"];
            default: components["responses"]["internal"];
        };
    };
    requestCaseUpload: {
        parameters: {
            query?: never;
            header?: {
                /** @description Язык отказов / The language of refusals */
                "Accept-Language"?: components["parameters"]["Language"];
            };
            path: {
                /** @example 01KAMT3Q8F6Z9V2W5X7Y4B1C0D */
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "bytes": 1
                 *     }
                 */
                "application/json": {
                    bytes: number;
                };
            };
        };
        responses: {
            /** @description Ответ / The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01KAMT3Q8F6Z9V2W5X7Y4B1C0D",
                     *       "url": "текст",
                     *       "seconds": 1
                     *     }
                     */
                    "application/json": {
                        id: components["schemas"]["Id"];
                        seconds: number;
                        url: string;
                    };
                };
            };
            400: components["responses"]["invalid-request"];
            401: components["responses"]["no-token"];
            403: components["responses"]["not-permitted-signed-in"];
            404: components["responses"]["not-found"];
            /**
             * @description - [`too-many-files`](/problems/too-many-files/): К заявлению можно приложить не больше {limit} файлов / At most {limit} files may be sent with an application
             *     - [`wrong-state`](/problems/wrong-state/): Это действие уже нельзя выполнить: состояние «{state}» / This can no longer be done: the state is "{state}"
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/too-many-files" | "/problems/wrong-state";
                    };
                };
            };
            413: components["responses"]["too-large"];
            429: components["responses"]["too-many-requests"];
            503: components["responses"]["too-busy"];
            default: components["responses"]["internal"];
        };
    };
    listConsents: {
        parameters: {
            query?: never;
            header?: {
                /** @description Язык отказов / The language of refusals */
                "Accept-Language"?: components["parameters"]["Language"];
            };
            path: {
                /** @example k3m9p2vx */
                child: components["schemas"]["Ref"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Ответ / The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "purpose": "application",
                     *           "version": "61701000",
                     *           "title": {
                     *             "ru": "Детский сад № 15",
                     *             "en": "Детский сад № 15"
                     *           },
                     *           "ru": "текст",
                     *           "en": "текст",
                     *           "decisions": [
                     *             {
                     *               "mine": true,
                     *               "status": "given",
                     *               "version": "61701000",
                     *               "givenAt": "2026-11-22T09:12:45.000Z",
                     *               "withdrawnAt": "2026-11-22T09:12:45.000Z",
                     *               "seq": 1
                     *             }
                     *           ]
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        items: {
                            decisions: {
                                givenAt: components["schemas"]["Instant"];
                                mine: boolean;
                                seq: number;
                                /** @enum {string} */
                                status: "given" | "withdrawn";
                                version: components["schemas"]["Code"];
                                withdrawnAt?: components["schemas"]["Instant"];
                            }[];
                            en: string;
                            /** @enum {string} */
                            purpose: "application" | "health" | "publication";
                            ru: string;
                            title: {
                                en: components["schemas"]["Title"];
                                ru: components["schemas"]["Title"];
                            };
                            version: components["schemas"]["Code"];
                        }[];
                    };
                };
            };
            400: components["responses"]["invalid-request"];
            401: components["responses"]["no-token"];
            403: components["responses"]["not-permitted-signed-in"];
            404: components["responses"]["not-found"];
            503: components["responses"]["too-busy"];
            default: components["responses"]["internal"];
        };
    };
    giveConsent: {
        parameters: {
            query?: never;
            header?: {
                /** @description Язык отказов / The language of refusals */
                "Accept-Language"?: components["parameters"]["Language"];
            };
            path: {
                /** @example k3m9p2vx */
                child: components["schemas"]["Ref"];
                /** @example application */
                purpose: "application" | "health" | "publication";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "version": "61701000"
                 *     }
                 */
                "application/json": {
                    version: components["schemas"]["Code"];
                };
            };
        };
        responses: {
            /** @description Ответ / The answer */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "purpose": "application",
                     *       "version": "61701000",
                     *       "status": "given",
                     *       "seq": 1
                     *     }
                     */
                    "application/json": {
                        /** @enum {string} */
                        purpose: "application" | "health" | "publication";
                        seq: number;
                        /** @enum {string} */
                        status: "given" | "withdrawn";
                        version: components["schemas"]["Code"];
                    };
                };
            };
            400: components["responses"]["invalid-request"];
            401: components["responses"]["no-token"];
            403: components["responses"]["not-permitted-signed-in"];
            404: components["responses"]["not-found"];
            /**
             * @description - [`consent-outdated`](/problems/consent-outdated/): Текст согласия изменился: сейчас действует редакция {version}. Прочитайте его и подтвердите ещё раз / The text of the consent has changed: version {version} is in force. Read it and agree anew
             *     - [`nothing-changed`](/problems/nothing-changed/): Изменений не найдено / Nothing was changed
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/consent-outdated" | "/problems/nothing-changed";
                    };
                };
            };
            412: components["responses"]["changed-meanwhile"];
            413: components["responses"]["too-large"];
            503: components["responses"]["too-busy"];
            default: components["responses"]["internal"];
        };
    };
    withdrawConsent: {
        parameters: {
            query?: never;
            header: {
                /** @description Язык отказов / The language of refusals */
                "Accept-Language"?: components["parameters"]["Language"];
                /**
                 * @description Версия, которую меняют / The version that is changed
                 * @example "1"
                 */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                /** @example k3m9p2vx */
                child: components["schemas"]["Ref"];
                /** @example application */
                purpose: "application" | "health" | "publication";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Ответ / The answer */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "purpose": "application",
                     *       "version": "61701000",
                     *       "status": "given",
                     *       "seq": 1
                     *     }
                     */
                    "application/json": {
                        /** @enum {string} */
                        purpose: "application" | "health" | "publication";
                        seq: number;
                        /** @enum {string} */
                        status: "given" | "withdrawn";
                        version: components["schemas"]["Code"];
                    };
                };
            };
            400: components["responses"]["invalid-request"];
            401: components["responses"]["no-token"];
            403: components["responses"]["not-permitted-signed-in"];
            404: components["responses"]["not-found"];
            409: components["responses"]["wrong-state"];
            412: components["responses"]["changed-meanwhile"];
            413: components["responses"]["too-large"];
            428: components["responses"]["version-missing"];
            503: components["responses"]["too-busy"];
            default: components["responses"]["internal"];
        };
    };
    requestCorrection: {
        parameters: {
            query?: never;
            header: {
                /** @description Язык отказов / The language of refusals */
                "Accept-Language"?: components["parameters"]["Language"];
                /**
                 * @description Ключ, по которому повтор узнают / What a repetition is known by
                 * @example 5f0c8f0e-7a31-4c1f-9a55-0d2f1b6b7c11
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @example k3m9p2vx */
                child: components["schemas"]["Ref"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "field": "surname",
                 *       "value": "текст"
                 *     }
                 */
                "application/json": {
                    /** @enum {string} */
                    field: "surname" | "name" | "middleName" | "snils";
                    value: string;
                };
            };
        };
        responses: {
            /** @description Создано / Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01KAMT3Q8F6Z9V2W5X7Y4B1C0D",
                     *       "answerBy": "2026-11-22T09:12:45.000Z"
                     *     }
                     */
                    "application/json": {
                        answerBy: components["schemas"]["Instant"];
                        id: components["schemas"]["Id"];
                    };
                };
            };
            /**
             * @description - [`idempotency-key-missing`](/problems/idempotency-key-missing/): Нет заголовка Idempotency-Key: без него повтор запроса создал бы второй документ / The Idempotency-Key header is missing: without it a retry would create a second document
             *     - [`invalid-request`](/problems/invalid-request/): Запрос заполнен неверно / The request does not match the contract
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/idempotency-key-missing" | "/problems/invalid-request";
                    };
                };
            };
            401: components["responses"]["no-token"];
            403: components["responses"]["not-permitted-signed-in"];
            404: components["responses"]["not-found"];
            /**
             * @description - [`data-request-open`](/problems/data-request-open/): Такой запрос уже подан {date} и ждёт решения / There is such a request of {date} already, waiting for a decision
             *     - [`nothing-changed`](/problems/nothing-changed/): Изменений не найдено / Nothing was changed
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/data-request-open" | "/problems/nothing-changed";
                    };
                };
            };
            413: components["responses"]["too-large"];
            422: components["responses"]["idempotency-key-reused"];
            503: components["responses"]["too-busy"];
            default: components["responses"]["internal"];
        };
    };
    exportChild: {
        parameters: {
            query?: never;
            header?: {
                /** @description Язык отказов / The language of refusals */
                "Accept-Language"?: components["parameters"]["Language"];
            };
            path: {
                /** @example k3m9p2vx */
                child: components["schemas"]["Ref"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Ответ / The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "region": "demo",
                     *       "child": "k3m9p2vx",
                     *       "at": "2026-11-22T09:12:45.000Z",
                     *       "card": {
                     *         "surname": "Смирнов",
                     *         "name": "Смирнова Анна Ильинична",
                     *         "middleName": "Ильич",
                     *         "birthDate": "2024-02-14",
                     *         "document": {
                     *           "type": "rf",
                     *           "series": "612304",
                     *           "number": "1042",
                     *           "issuedOn": "2024-02-20",
                     *           "actNumber": "612304",
                     *           "actOn": "2024-02-20",
                     *           "issuedBy": "612304"
                     *         },
                     *         "snils": "11223344595"
                     *       },
                     *       "guardians": [
                     *         "k3m9p2vx"
                     *       ],
                     *       "people": [
                     *         {
                     *           "ref": "k3m9p2vx",
                     *           "name": "Смирнова Анна Ильинична"
                     *         }
                     *       ],
                     *       "applications": [
                     *         {
                     *           "state": {
                     *             "region": "demo",
                     *             "seq": 1,
                     *             "head": "xY3uV0kqvGmJ4s1c8dT2pQ",
                     *             "id": "01KAMT3Q8F6Z9V2W5X7Y4B1C0D",
                     *             "kind": "kindergarten",
                     *             "number": "1042",
                     *             "channel": "portal",
                     *             "federal": {
                     *               "client": "01KAMT3Q8F6Z9V2W5X7Y4B1C0D",
                     *               "orderId": "61701000",
                     *               "servicesType": "61701000",
                     *               "oktmo": "61701000",
                     *               "replyTo": "Детский сад № 15",
                     *               "version": "3.2.1",
                     *               "order": {
                     *                 "asked": "61701000",
                     *                 "number": "1042"
                     *               }
                     *             },
                     *             "child": "k3m9p2vx",
                     *             "applicant": "k3m9p2vx",
                     *             "delegated": true,
                     *             "filedAt": "2026-11-22T09:12:45.000Z",
                     *             "receivedAt": "2026-11-22T09:12:45.000Z",
                     *             "municipality": "61701000",
                     *             "cohort": 1,
                     *             "desiredOn": "2026-11-23",
                     *             "schedule": "61701000",
                     *             "language": "61701000",
                     *             "orientation": "61701000",
                     *             "profile": "61701000",
                     *             "wishes": [
                     *               "01KAMT3Q8F6Z9V2W5X7Y4B1C0D"
                     *             ],
                     *             "allowOther": true,
                     *             "benefit": "outOfTurn",
                     *             "siblingsAt": [
                     *               "01KAMT3Q8F6Z9V2W5X7Y4B1C0D"
                     *             ],
                     *             "confirmed": {
                     *               "benefit": true,
                     *               "siblings": true,
                     *               "until": "2026-11-23",
                     *               "territory": [
                     *                 "01KAMT3Q8F6Z9V2W5X7Y4B1C0D"
                     *               ]
                     *             },
                     *             "nearTold": "2026-11-23",
                     *             "status": "queued"
                     *           },
                     *           "form": {
                     *             "applicant": {
                     *               "surname": "Смирнов",
                     *               "name": "Смирнова Анна Ильинична",
                     *               "middleName": "Ильич",
                     *               "phone": "+7(491)2205500",
                     *               "email": "anna@demo.example",
                     *               "parent": true,
                     *               "mayStay": true,
                     *               "authority": {
                     *                 "name": "612304",
                     *                 "series": "612304",
                     *                 "number": "1042",
                     *                 "issuedOn": "2024-02-20",
                     *                 "issuedBy": "612304"
                     *               }
                     *             },
                     *             "applicantDocument": {
                     *               "type": {
                     *                 "code": "612304",
                     *                 "title": "612304"
                     *               },
                     *               "series": "612304",
                     *               "number": "1042",
                     *               "issuedOn": "2024-02-20",
                     *               "issuedBy": "612304",
                     *               "issuerCode": "612304"
                     *             },
                     *             "secondParent": {
                     *               "surname": "Смирнов",
                     *               "name": "Смирнова Анна Ильинична",
                     *               "middleName": "Ильич",
                     *               "phone": "+7(491)2205500",
                     *               "email": "612304"
                     *             },
                     *             "child": {
                     *               "surname": "Смирнов",
                     *               "name": "Смирнов Лев Ильич",
                     *               "middleName": "Ильич",
                     *               "birthDate": "2024-02-14",
                     *               "document": {
                     *                 "type": "rf",
                     *                 "series": "612304",
                     *                 "number": "1042",
                     *                 "issuedOn": "2024-02-20",
                     *                 "actNumber": "612304",
                     *                 "actOn": "2024-02-20",
                     *                 "issuedBy": "612304"
                     *               }
                     *             },
                     *             "address": {
                     *               "full": "г. Примерск, ул. Садовая, д. 12",
                     *               "index": "612304",
                     *               "region": {
                     *                 "code": "612304",
                     *                 "title": "Примерская область"
                     *               },
                     *               "area": {
                     *                 "code": "612304",
                     *                 "title": "612304"
                     *               },
                     *               "city": {
                     *                 "code": "612304",
                     *                 "title": "612304"
                     *               },
                     *               "cityArea": {
                     *                 "code": "612304",
                     *                 "title": "612304"
                     *               },
                     *               "place": {
                     *                 "code": "612304",
                     *                 "title": "612304"
                     *               },
                     *               "street": {
                     *                 "code": "612304",
                     *                 "title": "612304"
                     *               },
                     *               "additionalArea": {
                     *                 "code": "612304",
                     *                 "title": "612304"
                     *               },
                     *               "additionalStreet": {
                     *                 "code": "612304",
                     *                 "title": "612304"
                     *               },
                     *               "house": {
                     *                 "code": "612304",
                     *                 "title": "612304"
                     *               },
                     *               "building1": "612304",
                     *               "building2": "612304",
                     *               "apartment": "612304"
                     *             },
                     *             "entry": {
                     *               "desiredOn": "2026-11-23",
                     *               "language": {
                     *                 "code": "1",
                     *                 "title": "Русский"
                     *               },
                     *               "schedule": {
                     *                 "code": "1",
                     *                 "title": "Полный день"
                     *               },
                     *               "fullDayConsent": true,
                     *               "otherDayConsent": true
                     *             },
                     *             "adaptation": {
                     *               "group": {
                     *                 "code": "61701000",
                     *                 "title": "Звёздочка"
                     *               },
                     *               "profile": {
                     *                 "code": "Общеразвивающая",
                     *                 "title": "Общеразвивающая"
                     *               },
                     *               "adaptedConsent": false,
                     *               "generalConsent": true,
                     *               "careConsent": true,
                     *               "specialConditions": false
                     *             },
                     *             "medicalReport": {
                     *               "type": {
                     *                 "code": "Общеразвивающая",
                     *                 "title": "Общеразвивающая"
                     *               },
                     *               "series": "Общеразвивающая",
                     *               "number": "1042",
                     *               "issuedOn": "2026-05-14",
                     *               "issuedBy": "Общеразвивающая",
                     *               "expiresOn": "2026-05-14",
                     *               "files": [
                     *                 {
                     *                   "code": "612304",
                     *                   "name": "612304",
                     *                   "type": "612304"
                     *                 }
                     *               ]
                     *             },
                     *             "wishes": [
                     *               {
                     *                 "organisation": "215",
                     *                 "title": "Детский сад № 15",
                     *                 "priority": 1
                     *               }
                     *             ],
                     *             "allowOther": true,
                     *             "siblings": [
                     *               {
                     *                 "surname": "Смирнов",
                     *                 "name": "Смирнова Анна Ильинична",
                     *                 "middleName": "Ильич",
                     *                 "organisation": {
                     *                   "code": "61701000",
                     *                   "title": "Детский сад № 15"
                     *                 }
                     *               }
                     *             ],
                     *             "benefit": {
                     *               "category": {
                     *                 "code": "Общеразвивающая",
                     *                 "title": "Общеразвивающая"
                     *               },
                     *               "document": {
                     *                 "issuedOn": "2024-02-20",
                     *                 "issuedBy": "612304",
                     *                 "expiresOn": "2024-02-20"
                     *               },
                     *               "files": [
                     *                 {
                     *                   "code": "612304",
                     *                   "name": "612304",
                     *                   "type": "612304"
                     *                 }
                     *               ]
                     *             }
                     *           },
                     *           "changes": [
                     *             {
                     *               "at": "2026-11-22T09:12:45.000Z",
                     *               "field": "61701000",
                     *               "was": "612304",
                     *               "now": "612304"
                     *             }
                     *           ],
                     *           "history": [
                     *             {
                     *               "type": "ru.zvonok.admission.application-submitted.v1",
                     *               "at": "2026-11-22T09:12:45.000Z"
                     *             }
                     *           ],
                     *           "attachments": [
                     *             {
                     *               "seq": 1,
                     *               "id": "01KAMT3Q8F6Z9V2W5X7Y4B1C0D",
                     *               "application": "01KAMT3Q8F6Z9V2W5X7Y4B1C0D",
                     *               "case": "01KAMT3Q8F6Z9V2W5X7Y4B1C0D",
                     *               "document": "61701000",
                     *               "child": "k3m9p2vx",
                     *               "municipality": "61701000",
                     *               "kind": "pdf",
                     *               "bytes": 1,
                     *               "attachedAt": "2026-11-22T09:12:45.000Z",
                     *               "attachedBy": "k3m9p2vx",
                     *               "name": "612304"
                     *             }
                     *           ],
                     *           "papers": [
                     *             "Детский сад № 15"
                     *           ],
                     *           "contacts": [
                     *             {
                     *               "at": "2026-11-22T09:12:45.000Z",
                     *               "way": "61701000",
                     *               "outcome": "61701000",
                     *               "code": "61701000"
                     *             }
                     *           ],
                     *           "messages": [
                     *             {
                     *               "at": "2026-11-22T09:12:45.000Z",
                     *               "orgCode": "61701000",
                     *               "xml": "<FormDataResponse/>"
                     *             }
                     *           ]
                     *         }
                     *       ],
                     *       "cases": [
                     *         {
                     *           "state": {
                     *             "region": "demo",
                     *             "seq": 1,
                     *             "head": "xY3uV0kqvGmJ4s1c8dT2pQ",
                     *             "id": "01KAMT3Q8F6Z9V2W5X7Y4B1C0D",
                     *             "service": "61701000",
                     *             "year": 1,
                     *             "number": "1042",
                     *             "channel": "portal",
                     *             "child": "k3m9p2vx",
                     *             "applicant": "k3m9p2vx",
                     *             "organisation": "215",
                     *             "municipality": "61701000",
                     *             "filedAt": "2026-11-22T09:12:45.000Z",
                     *             "receivedAt": "2026-11-22T09:12:45.000Z",
                     *             "counted": {
                     *               "текст": [
                     *                 "61701000"
                     *               ]
                     *             },
                     *             "state": "61701000",
                     *             "since": "2026-11-22T09:12:45.000Z",
                     *             "term": "2026-11-22T09:12:45.000Z",
                     *             "remindAt": "2026-11-22T09:12:45.000Z",
                     *             "ground": "61701000",
                     *             "order": {
                     *               "number": "1042",
                     *               "on": "2026-11-23"
                     *             }
                     *           },
                     *           "service": "Детский сад № 15",
                     *           "stands": "Детский сад № 15",
                     *           "answers": {
                     *             "61701000": "Общеразвивающая"
                     *           },
                     *           "history": [
                     *             {
                     *               "type": "ru.zvonok.admission.application-submitted.v1",
                     *               "at": "2026-11-22T09:12:45.000Z",
                     *               "by": "61701000",
                     *               "changes": [
                     *                 {
                     *                   "field": "61701000",
                     *                   "was": "Общеразвивающая",
                     *                   "now": "Общеразвивающая"
                     *                 }
                     *               ]
                     *             }
                     *           ],
                     *           "reason": "correction",
                     *           "attachments": [
                     *             {
                     *               "seq": 1,
                     *               "id": "01KAMT3Q8F6Z9V2W5X7Y4B1C0D",
                     *               "application": "01KAMT3Q8F6Z9V2W5X7Y4B1C0D",
                     *               "case": "01KAMT3Q8F6Z9V2W5X7Y4B1C0D",
                     *               "document": "61701000",
                     *               "child": "k3m9p2vx",
                     *               "municipality": "61701000",
                     *               "kind": "pdf",
                     *               "bytes": 1,
                     *               "attachedAt": "2026-11-22T09:12:45.000Z",
                     *               "attachedBy": "k3m9p2vx",
                     *               "name": "612304"
                     *             }
                     *           ],
                     *           "papers": [
                     *             "Детский сад № 15"
                     *           ]
                     *         }
                     *       ],
                     *       "drafts": [
                     *         {
                     *           "service": "61701000",
                     *           "at": "2026-11-22T09:12:45.000Z",
                     *           "organisation": "215",
                     *           "answers": {
                     *             "61701000": "Общеразвивающая"
                     *           }
                     *         }
                     *       ],
                     *       "pupil": {
                     *         "region": "demo",
                     *         "seq": 1,
                     *         "head": "xY3uV0kqvGmJ4s1c8dT2pQ",
                     *         "id": "k3m9p2vx",
                     *         "cohort": 1,
                     *         "enrolments": [
                     *           {
                     *             "organisation": "215",
                     *             "municipality": "61701000",
                     *             "group": "215-1-2",
                     *             "kind": "kindergarten-group",
                     *             "from": "2026-11-23",
                     *             "to": "2026-11-23",
                     *             "ground": "61701000",
                     *             "plan": "2026-11-23",
                     *             "ended": {
                     *               "ground": "family",
                     *               "order": "61701000",
                     *               "plan": "2026-11-23"
                     *             },
                     *             "restored": {
                     *               "ground": "wrong-child",
                     *               "order": "61701000",
                     *               "on": "2026-11-23"
                     *             }
                     *           }
                     *         ]
                     *       },
                     *       "lessons": [
                     *         {
                     *           "id": "01KAMT3Q8F6Z9V2W5X7Y4B1C0D",
                     *           "date": "2026-11-23",
                     *           "subject": {
                     *             "code": "mathematics",
                     *             "title": "Математика"
                     *           },
                     *           "mark": "5",
                     *           "absence": "61701000",
                     *           "was": [
                     *             {
                     *               "value": "61701000",
                     *               "at": "2026-11-22T09:12:45.000Z",
                     *               "reason": "correction"
                     *             }
                     *           ]
                     *         }
                     *       ],
                     *       "transfers": [
                     *         {
                     *           "state": {
                     *             "region": "demo",
                     *             "seq": 1,
                     *             "head": "xY3uV0kqvGmJ4s1c8dT2pQ",
                     *             "id": "01KAMT3Q8F6Z9V2W5X7Y4B1C0D",
                     *             "pupil": "k3m9p2vx",
                     *             "from": {
                     *               "organisation": "302",
                     *               "municipality": "61701000",
                     *               "group": "215-1-2"
                     *             },
                     *             "to": {
                     *               "organisation": "215",
                     *               "municipality": "61701000",
                     *               "group": "215-1-2"
                     *             },
                     *             "requestedBy": "k3m9p2vx",
                     *             "requestedAt": "2026-11-22T09:12:45.000Z",
                     *             "answerBy": "2026-11-22T09:12:45.000Z",
                     *             "status": "requested"
                     *           },
                     *           "reason": "correction"
                     *         }
                     *       ],
                     *       "swap": {
                     *         "state": {
                     *           "region": "demo",
                     *           "seq": 1,
                     *           "head": "xY3uV0kqvGmJ4s1c8dT2pQ",
                     *           "id": "k3m9p2vx",
                     *           "municipality": "61701000",
                     *           "cohort": 1,
                     *           "from": {
                     *             "organisation": "302",
                     *             "group": "215-1-2",
                     *             "plan": "2026-11-23"
                     *           },
                     *           "wishes": [
                     *             "01KAMT3Q8F6Z9V2W5X7Y4B1C0D"
                     *           ],
                     *           "askedBy": "k3m9p2vx",
                     *           "askedAt": "2026-11-22T09:12:45.000Z",
                     *           "status": "asked",
                     *           "releasedAt": "2026-11-22T09:12:45.000Z"
                     *         },
                     *         "history": [
                     *           {
                     *             "type": "ru.zvonok.admission.application-submitted.v1",
                     *             "at": "2026-11-22T09:12:45.000Z"
                     *           }
                     *         ]
                     *       },
                     *       "guardianship": {
                     *         "parted": [
                     *           {
                     *             "guardian": "k3m9p2vx",
                     *             "at": "2026-11-22T09:12:45.000Z",
                     *             "ground": "Детский сад № 15",
                     *             "restored": {
                     *               "at": "2026-11-22T09:12:45.000Z",
                     *               "ground": "Детский сад № 15"
                     *             }
                     *           }
                     *         ],
                     *         "codeAt": "2026-11-22T09:12:45.000Z"
                     *       },
                     *       "delegations": [
                     *         {
                     *           "by": "k3m9p2vx",
                     *           "delegate": "k3m9p2vx",
                     *           "scopes": [
                     *             "61701000"
                     *           ],
                     *           "until": "2026-11-22T09:12:45.000Z",
                     *           "status": "61701000"
                     *         }
                     *       ],
                     *       "notices": [
                     *         {
                     *           "code": "offer-made",
                     *           "child": "k3m9p2vx",
                     *           "about": "61701000",
                     *           "organisation": "215",
                     *           "group": "215-1-2",
                     *           "service": "61701000",
                     *           "state": "61701000",
                     *           "term": "2026-11-22T09:12:45.000Z",
                     *           "region": "demo",
                     *           "ref": "k3m9p2vx",
                     *           "id": "01KAMT3Q8F6Z9V2W5X7Y4B1C0D",
                     *           "at": "2026-11-22T09:12:45.000Z",
                     *           "readAt": "2026-11-22T09:12:45.000Z"
                     *         }
                     *       ],
                     *       "deliveries": [
                     *         {
                     *           "at": "2026-11-22T09:12:45.000Z",
                     *           "code": "offer-made",
                     *           "way": "email",
                     *           "status": "waiting",
                     *           "reason": "refused",
                     *           "dueAt": "2026-11-22T09:12:45.000Z",
                     *           "doneAt": "2026-11-22T09:12:45.000Z"
                     *         }
                     *       ],
                     *       "consents": [
                     *         {
                     *           "region": "demo",
                     *           "seq": 1,
                     *           "head": "xY3uV0kqvGmJ4s1c8dT2pQ",
                     *           "id": "01KAMT3Q8F6Z9V2W5X7Y4B1C0D",
                     *           "child": "k3m9p2vx",
                     *           "guardian": "k3m9p2vx",
                     *           "purpose": "application",
                     *           "version": "61701000",
                     *           "hash": "xY3uV0kqvGmJ4s1c8dT2pQ",
                     *           "givenAt": "2026-11-22T09:12:45.000Z",
                     *           "status": "given"
                     *         }
                     *       ],
                     *       "requests": [
                     *         {
                     *           "id": "01KAMT3Q8F6Z9V2W5X7Y4B1C0D",
                     *           "kind": "correction",
                     *           "status": "requested",
                     *           "requestedAt": "2026-11-22T09:12:45.000Z",
                     *           "answerBy": "2026-11-22T09:12:45.000Z",
                     *           "field": "surname",
                     *           "value": "612304",
                     *           "reason": "correction"
                     *         }
                     *       ],
                     *       "looks": [
                     *         {
                     *           "about": "61701000",
                     *           "day": "2026-11-23",
                     *           "at": "2026-11-22T09:12:45.000Z",
                     *           "role": "parent",
                     *           "reader": "01KAMT3Q8F6Z9V2W5X7Y4B1C0D",
                     *           "purpose": "61701000",
                     *           "who": "Детский сад № 15",
                     *           "what": "Детский сад № 15",
                     *           "why": "Детский сад № 15"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        applications: {
                            attachments: {
                                application?: components["schemas"]["Id"];
                                attachedAt: components["schemas"]["Instant"];
                                attachedBy: components["schemas"]["Ref"];
                                bytes: number;
                                case?: components["schemas"]["Id"];
                                child: components["schemas"]["Ref"];
                                document?: components["schemas"]["Code"];
                                id: components["schemas"]["Id"];
                                kind: components["schemas"]["FileKind"];
                                municipality: components["schemas"]["Code"];
                                name: components["schemas"]["PersonalText"];
                                seq: number;
                            }[];
                            changes: {
                                at: components["schemas"]["Instant"];
                                field: components["schemas"]["Code"];
                                now: components["schemas"]["PersonalText"];
                                was: components["schemas"]["PersonalText"];
                            }[];
                            contacts: {
                                at: components["schemas"]["Instant"];
                                code?: components["schemas"]["Code"];
                                outcome: components["schemas"]["Code"];
                                way: components["schemas"]["Code"];
                            }[];
                            form?: components["schemas"]["Form"];
                            history: {
                                at: components["schemas"]["Instant"];
                                type: components["schemas"]["Code"];
                            }[];
                            messages: {
                                at: components["schemas"]["Instant"];
                                orgCode: components["schemas"]["Code"];
                                xml: components["schemas"]["PersonalText"];
                            }[];
                            papers: components["schemas"]["Title"][];
                            state: components["schemas"]["Application"];
                        }[];
                        at: components["schemas"]["Instant"];
                        card: components["schemas"]["ChildCard"];
                        cases: {
                            answers: {
                                [key: string]: components["schemas"]["HealthText"] | components["schemas"]["HealthFlag"] | components["schemas"]["HealthText"][];
                            };
                            attachments: {
                                application?: components["schemas"]["Id"];
                                attachedAt: components["schemas"]["Instant"];
                                attachedBy: components["schemas"]["Ref"];
                                bytes: number;
                                case?: components["schemas"]["Id"];
                                child: components["schemas"]["Ref"];
                                document?: components["schemas"]["Code"];
                                id: components["schemas"]["Id"];
                                kind: components["schemas"]["FileKind"];
                                municipality: components["schemas"]["Code"];
                                name: components["schemas"]["PersonalText"];
                                seq: number;
                            }[];
                            history: {
                                at: components["schemas"]["Instant"];
                                by: components["schemas"]["Code"];
                                changes: {
                                    field: components["schemas"]["Code"];
                                    now?: components["schemas"]["HealthText"] | components["schemas"]["HealthFlag"] | components["schemas"]["HealthText"][];
                                    was?: components["schemas"]["HealthText"] | components["schemas"]["HealthFlag"] | components["schemas"]["HealthText"][];
                                }[];
                                type: components["schemas"]["Code"];
                            }[];
                            papers: components["schemas"]["Title"][];
                            reason?: components["schemas"]["PersonalText"];
                            service: components["schemas"]["Title"];
                            stands: components["schemas"]["Title"];
                            state: components["schemas"]["Case"];
                        }[];
                        child: components["schemas"]["Ref"];
                        consents: ({
                            child: components["schemas"]["Ref"];
                            givenAt: components["schemas"]["Instant"];
                            guardian: components["schemas"]["Ref"];
                            hash: components["schemas"]["Hash"];
                            head: components["schemas"]["Hash"];
                            id: components["schemas"]["Id"];
                            /** @enum {string} */
                            purpose: "application" | "health" | "publication";
                            region: components["schemas"]["Region"];
                            seq: number;
                            /** @constant */
                            status: "given";
                            version: components["schemas"]["Code"];
                        } | {
                            child: components["schemas"]["Ref"];
                            givenAt: components["schemas"]["Instant"];
                            guardian: components["schemas"]["Ref"];
                            hash: components["schemas"]["Hash"];
                            head: components["schemas"]["Hash"];
                            id: components["schemas"]["Id"];
                            /** @enum {string} */
                            purpose: "application" | "health" | "publication";
                            region: components["schemas"]["Region"];
                            seq: number;
                            /** @constant */
                            status: "withdrawn";
                            version: components["schemas"]["Code"];
                            withdrawnAt: components["schemas"]["Instant"];
                        })[];
                        delegations: {
                            by: components["schemas"]["Ref"];
                            delegate?: components["schemas"]["Ref"];
                            scopes: components["schemas"]["Code"][];
                            status: components["schemas"]["Code"];
                            until: components["schemas"]["Instant"];
                        }[];
                        deliveries: {
                            at: components["schemas"]["Instant"];
                            /** @enum {string} */
                            code: "offer-made" | "offer-accepted" | "offer-declined" | "offer-lapsed" | "papers-accepted" | "application-filed" | "application-changed" | "application-withdrawn" | "application-enrolled" | "application-refused" | "pupil-left" | "pupil-returned" | "files-missing" | "benefit-near" | "benefit-ended" | "transfer-requested" | "transfer-accepted" | "transfer-refused" | "transfer-expired" | "case-filed" | "case-asked" | "case-moved" | "case-granted" | "case-refused" | "case-withdrawn" | "case-near" | "case-proof-near" | "case-proof-ended" | "swap-offered" | "swap-released" | "swap-done" | "swap-request-ended" | "data-corrected" | "data-refused" | "data-erased" | "guardian-parted" | "guardian-restored";
                            doneAt?: components["schemas"]["Instant"];
                            dueAt: components["schemas"]["Instant"];
                            /** @enum {string} */
                            reason?: "refused" | "given-up" | "switched-off" | "not-theirs";
                            /** @enum {string} */
                            status: "waiting" | "trying" | "sent" | "failed";
                            /** @enum {string} */
                            way: "email" | "sms" | "messenger";
                        }[];
                        drafts: {
                            answers: {
                                [key: string]: components["schemas"]["HealthText"] | components["schemas"]["HealthFlag"] | components["schemas"]["HealthText"][];
                            };
                            at: components["schemas"]["Instant"];
                            organisation?: components["schemas"]["Id"];
                            service: components["schemas"]["Code"];
                        }[];
                        guardians: components["schemas"]["Ref"][];
                        guardianship?: {
                            codeAt?: components["schemas"]["Instant"];
                            parted: {
                                at: components["schemas"]["Instant"];
                                ground: components["schemas"]["Title"];
                                guardian: components["schemas"]["Ref"];
                                restored?: {
                                    at: components["schemas"]["Instant"];
                                    ground: components["schemas"]["Title"];
                                };
                            }[];
                        };
                        lessons: {
                            absence?: components["schemas"]["Code"];
                            date: components["schemas"]["CivilDate"];
                            id: components["schemas"]["Id"];
                            mark?: components["schemas"]["Code"];
                            subject: {
                                code: components["schemas"]["Code"];
                                title: components["schemas"]["Title"];
                            };
                            was: {
                                at: components["schemas"]["Instant"];
                                reason: components["schemas"]["Code"];
                                value: components["schemas"]["Code"];
                            }[];
                        }[];
                        looks: {
                            about: components["schemas"]["Code"];
                            at: components["schemas"]["Instant"];
                            day: components["schemas"]["CivilDate"];
                            purpose: components["schemas"]["Code"];
                            reader: components["schemas"]["Id"];
                            role: components["schemas"]["Code"];
                            what: components["schemas"]["Title"];
                            who: components["schemas"]["Title"];
                            why?: components["schemas"]["Title"];
                        }[];
                        notices: {
                            about: components["schemas"]["Code"];
                            at: components["schemas"]["Instant"];
                            child: components["schemas"]["Ref"];
                            /** @enum {string} */
                            code: "offer-made" | "offer-accepted" | "offer-declined" | "offer-lapsed" | "papers-accepted" | "application-filed" | "application-changed" | "application-withdrawn" | "application-enrolled" | "application-refused" | "pupil-left" | "pupil-returned" | "files-missing" | "benefit-near" | "benefit-ended" | "transfer-requested" | "transfer-accepted" | "transfer-refused" | "transfer-expired" | "case-filed" | "case-asked" | "case-moved" | "case-granted" | "case-refused" | "case-withdrawn" | "case-near" | "case-proof-near" | "case-proof-ended" | "swap-offered" | "swap-released" | "swap-done" | "swap-request-ended" | "data-corrected" | "data-refused" | "data-erased" | "guardian-parted" | "guardian-restored";
                            group?: components["schemas"]["Id"];
                            id: components["schemas"]["Id"];
                            organisation?: components["schemas"]["Id"];
                            readAt?: components["schemas"]["Instant"];
                            ref: components["schemas"]["Ref"] | components["schemas"]["Id"];
                            region: components["schemas"]["Region"];
                            service?: components["schemas"]["Code"];
                            state?: components["schemas"]["Code"];
                            term?: components["schemas"]["Instant"];
                        }[];
                        people: {
                            name: components["schemas"]["PersonName"];
                            ref: components["schemas"]["Ref"];
                        }[];
                        pupil?: components["schemas"]["Pupil"];
                        region: components["schemas"]["Region"];
                        requests: {
                            answerBy: components["schemas"]["Instant"];
                            /** @enum {string} */
                            field?: "surname" | "name" | "middleName" | "snils";
                            id: components["schemas"]["Id"];
                            /** @enum {string} */
                            kind: "correction" | "erasure";
                            reason?: components["schemas"]["PersonalText"];
                            requestedAt: components["schemas"]["Instant"];
                            /** @enum {string} */
                            status: "requested" | "refused" | "ordered" | "done";
                            value?: components["schemas"]["PersonalText"];
                        }[];
                        swap?: {
                            history: {
                                at: components["schemas"]["Instant"];
                                type: components["schemas"]["Code"];
                            }[];
                            state: components["schemas"]["SwapRequest"];
                        };
                        transfers: {
                            reason?: components["schemas"]["PersonalText"];
                            state: components["schemas"]["Transfer"];
                        }[];
                    };
                };
            };
            400: components["responses"]["invalid-request"];
            401: components["responses"]["no-token"];
            403: components["responses"]["not-permitted-signed-in"];
            404: components["responses"]["not-found"];
            429: components["responses"]["too-many-requests"];
            503: components["responses"]["too-busy"];
            default: components["responses"]["internal"];
        };
    };
    listChildRequests: {
        parameters: {
            query?: never;
            header?: {
                /** @description Язык отказов / The language of refusals */
                "Accept-Language"?: components["parameters"]["Language"];
            };
            path: {
                /** @example k3m9p2vx */
                child: components["schemas"]["Ref"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Ответ / The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "01KAMT3Q8F6Z9V2W5X7Y4B1C0D",
                     *           "seq": 1,
                     *           "kind": "correction",
                     *           "status": "requested",
                     *           "requestedAt": "2026-11-22T09:12:45.000Z",
                     *           "answerBy": "2026-11-22T09:12:45.000Z",
                     *           "field": "surname",
                     *           "value": "612304",
                     *           "reason": "correction"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        items: {
                            answerBy: components["schemas"]["Instant"];
                            /** @enum {string} */
                            field?: "surname" | "name" | "middleName" | "snils";
                            id: components["schemas"]["Id"];
                            /** @enum {string} */
                            kind: "correction" | "erasure";
                            reason?: components["schemas"]["PersonalText"];
                            requestedAt: components["schemas"]["Instant"];
                            seq: number;
                            /** @enum {string} */
                            status: "requested" | "ordered" | "done" | "refused";
                            value?: components["schemas"]["PersonalText"];
                        }[];
                    };
                };
            };
            400: components["responses"]["invalid-request"];
            401: components["responses"]["no-token"];
            403: components["responses"]["not-permitted-signed-in"];
            404: components["responses"]["not-found"];
            503: components["responses"]["too-busy"];
            default: components["responses"]["internal"];
        };
    };
    printChildData: {
        parameters: {
            query?: never;
            header?: {
                /** @description Язык отказов / The language of refusals */
                "Accept-Language"?: components["parameters"]["Language"];
            };
            path: {
                /** @example k3m9p2vx */
                child: components["schemas"]["Ref"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Ответ / The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "url": "текст",
                     *       "fileName": "Детский сад № 15",
                     *       "seconds": 1
                     *     }
                     */
                    "application/json": {
                        fileName: components["schemas"]["Title"];
                        seconds: number;
                        url: string;
                    };
                };
            };
            400: components["responses"]["invalid-request"];
            401: components["responses"]["no-token"];
            403: components["responses"]["not-permitted-signed-in"];
            404: components["responses"]["not-found"];
            413: components["responses"]["too-large"];
            429: components["responses"]["too-many-requests"];
            503: components["responses"]["too-busy"];
            default: components["responses"]["internal"];
        };
    };
    listDelegates: {
        parameters: {
            query?: never;
            header?: {
                /** @description Язык отказов / The language of refusals */
                "Accept-Language"?: components["parameters"]["Language"];
            };
            path: {
                /** @example k3m9p2vx */
                child: components["schemas"]["Ref"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Ответ / The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "01KAMT3Q8F6Z9V2W5X7Y4B1C0D",
                     *           "seq": 1,
                     *           "status": "invited",
                     *           "scopes": [
                     *             "diary"
                     *           ],
                     *           "until": "2026-11-22T09:12:45.000Z",
                     *           "invitedAt": "2026-11-22T09:12:45.000Z",
                     *           "name": "Смирнова Анна Ильинична"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        items: {
                            id: components["schemas"]["Id"];
                            invitedAt: components["schemas"]["Instant"];
                            name?: components["schemas"]["PersonName"];
                            scopes: ("diary" | "applications" | "apply" | "notices")[];
                            seq: number;
                            /** @enum {string} */
                            status: "invited" | "given" | "withdrawn" | "over";
                            until: components["schemas"]["Instant"];
                        }[];
                    };
                };
            };
            400: components["responses"]["invalid-request"];
            401: components["responses"]["no-token"];
            403: components["responses"]["not-permitted-signed-in"];
            404: components["responses"]["not-found"];
            503: components["responses"]["too-busy"];
            default: components["responses"]["internal"];
        };
    };
    inviteDelegate: {
        parameters: {
            query?: never;
            header: {
                /** @description Язык отказов / The language of refusals */
                "Accept-Language"?: components["parameters"]["Language"];
                /**
                 * @description Ключ, по которому повтор узнают / What a repetition is known by
                 * @example 5f0c8f0e-7a31-4c1f-9a55-0d2f1b6b7c11
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @example k3m9p2vx */
                child: components["schemas"]["Ref"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "scopes": [
                 *         "diary"
                 *       ],
                 *       "until": "2026-11-23"
                 *     }
                 */
                "application/json": {
                    scopes: ("diary" | "applications" | "apply" | "notices")[];
                    until: components["schemas"]["CivilDate"];
                };
            };
        };
        responses: {
            /** @description Создано / Created */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01KAMT3Q8F6Z9V2W5X7Y4B1C0D",
                     *       "seq": 1
                     *     }
                     */
                    "application/json": {
                        id: components["schemas"]["Id"];
                        seq: number;
                    };
                };
            };
            /**
             * @description - [`bad-period`](/problems/bad-period/): Период должен начинаться не позже, чем заканчивается, и быть не длиннее {limit} дней / A period begins before it ends and has at most {limit} days
             *     - [`idempotency-key-missing`](/problems/idempotency-key-missing/): Нет заголовка Idempotency-Key: без него повтор запроса создал бы второй документ / The Idempotency-Key header is missing: without it a retry would create a second document
             *     - [`invalid-request`](/problems/invalid-request/): Запрос заполнен неверно / The request does not match the contract
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/bad-period" | "/problems/idempotency-key-missing" | "/problems/invalid-request";
                    };
                };
            };
            401: components["responses"]["no-token"];
            403: components["responses"]["not-permitted-signed-in"];
            404: components["responses"]["not-found"];
            409: components["responses"]["too-many-delegates"];
            413: components["responses"]["too-large"];
            422: components["responses"]["idempotency-key-reused"];
            503: components["responses"]["too-busy"];
            default: components["responses"]["internal"];
        };
    };
    eraseChild: {
        parameters: {
            query?: never;
            header: {
                /** @description Язык отказов / The language of refusals */
                "Accept-Language"?: components["parameters"]["Language"];
                /**
                 * @description Ключ, по которому повтор узнают / What a repetition is known by
                 * @example 5f0c8f0e-7a31-4c1f-9a55-0d2f1b6b7c11
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @example k3m9p2vx */
                child: components["schemas"]["Ref"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "ground": "request"
                 *     }
                 */
                "application/json": {
                    /** @enum {string} */
                    ground: "request" | "term" | "order";
                };
            };
        };
        responses: {
            /** @description Принято в работу / Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01KAMT3Q8F6Z9V2W5X7Y4B1C0D",
                     *       "act": "61701000"
                     *     }
                     */
                    "application/json": {
                        act: components["schemas"]["Code"];
                        id: components["schemas"]["Id"];
                    };
                };
            };
            /**
             * @description - [`idempotency-key-missing`](/problems/idempotency-key-missing/): Нет заголовка Idempotency-Key: без него повтор запроса создал бы второй документ / The Idempotency-Key header is missing: without it a retry would create a second document
             *     - [`invalid-request`](/problems/invalid-request/): Запрос заполнен неверно / The request does not match the contract
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/idempotency-key-missing" | "/problems/invalid-request";
                    };
                };
            };
            401: components["responses"]["no-token"];
            403: components["responses"]["not-permitted-signed-in"];
            404: components["responses"]["not-found"];
            /**
             * @description - [`erasure-barred`](/problems/erasure-barred/): Данные ребёнка пока нельзя уничтожить: {reason} / The data of the child cannot be destroyed yet: {reason}
             *     - [`wrong-state`](/problems/wrong-state/): Это действие уже нельзя выполнить: состояние «{state}» / This can no longer be done: the state is "{state}"
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/erasure-barred" | "/problems/wrong-state";
                    };
                };
            };
            412: components["responses"]["changed-meanwhile"];
            413: components["responses"]["too-large"];
            422: components["responses"]["idempotency-key-reused"];
            503: components["responses"]["too-busy"];
            default: components["responses"]["internal"];
        };
    };
    showDiary: {
        parameters: {
            query: {
                /** @example 2026-11-23 */
                week: components["schemas"]["CivilDate"];
            };
            header?: {
                /** @description Язык отказов / The language of refusals */
                "Accept-Language"?: components["parameters"]["Language"];
            };
            path: {
                /** @example k3m9p2vx */
                child: components["schemas"]["Ref"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Ответ / The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "child": "k3m9p2vx",
                     *       "week": "2026-11-23",
                     *       "days": [
                     *         {
                     *           "date": "2026-11-23",
                     *           "lessons": [
                     *             {
                     *               "mark": "5",
                     *               "absence": {
                     *                 "code": "ill",
                     *                 "title": "По болезни"
                     *               },
                     *               "corrections": [
                     *                 {
                     *                   "value": "61701000",
                     *                   "at": "2026-11-22T09:12:45.000Z",
                     *                   "reason": "correction"
                     *                 }
                     *               ],
                     *               "id": "01KAMT3Q8F6Z9V2W5X7Y4B1C0D",
                     *               "number": 1,
                     *               "subject": {
                     *                 "code": "mathematics",
                     *                 "title": "Математика"
                     *               },
                     *               "topic": "Сложение дробей",
                     *               "homework": "Учебник, задания 4 и 5"
                     *             }
                     *           ]
                     *         }
                     *       ],
                     *       "averages": [
                     *         {
                     *           "subject": {
                     *             "code": "mathematics",
                     *             "title": "Математика"
                     *           },
                     *           "average": {
                     *             "value": 1,
                     *             "sum": 1,
                     *             "count": 1
                     *           }
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        averages: {
                            average?: components["schemas"]["Average"];
                            subject: {
                                code: components["schemas"]["Code"];
                                title: components["schemas"]["Title"];
                            };
                        }[];
                        child: components["schemas"]["Ref"];
                        days: components["schemas"]["DiaryDay"][];
                        week: components["schemas"]["CivilDate"];
                    };
                };
            };
            400: components["responses"]["invalid-request"];
            401: components["responses"]["no-token"];
            403: components["responses"]["not-permitted-signed-in"];
            404: components["responses"]["not-found"];
            503: components["responses"]["too-busy"];
            default: components["responses"]["internal"];
        };
    };
    requestErasure: {
        parameters: {
            query?: never;
            header: {
                /** @description Язык отказов / The language of refusals */
                "Accept-Language"?: components["parameters"]["Language"];
                /**
                 * @description Ключ, по которому повтор узнают / What a repetition is known by
                 * @example 5f0c8f0e-7a31-4c1f-9a55-0d2f1b6b7c11
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @example k3m9p2vx */
                child: components["schemas"]["Ref"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Создано / Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01KAMT3Q8F6Z9V2W5X7Y4B1C0D",
                     *       "answerBy": "2026-11-22T09:12:45.000Z"
                     *     }
                     */
                    "application/json": {
                        answerBy: components["schemas"]["Instant"];
                        id: components["schemas"]["Id"];
                    };
                };
            };
            /**
             * @description - [`idempotency-key-missing`](/problems/idempotency-key-missing/): Нет заголовка Idempotency-Key: без него повтор запроса создал бы второй документ / The Idempotency-Key header is missing: without it a retry would create a second document
             *     - [`invalid-request`](/problems/invalid-request/): Запрос заполнен неверно / The request does not match the contract
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/idempotency-key-missing" | "/problems/invalid-request";
                    };
                };
            };
            401: components["responses"]["no-token"];
            403: components["responses"]["not-permitted-signed-in"];
            404: components["responses"]["not-found"];
            /**
             * @description - [`data-request-open`](/problems/data-request-open/): Такой запрос уже подан {date} и ждёт решения / There is such a request of {date} already, waiting for a decision
             *     - [`erasure-barred`](/problems/erasure-barred/): Данные ребёнка пока нельзя уничтожить: {reason} / The data of the child cannot be destroyed yet: {reason}
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/data-request-open" | "/problems/erasure-barred";
                    };
                };
            };
            412: components["responses"]["changed-meanwhile"];
            413: components["responses"]["too-large"];
            422: components["responses"]["idempotency-key-reused"];
            503: components["responses"]["too-busy"];
            default: components["responses"]["internal"];
        };
    };
    listGuardians: {
        parameters: {
            query?: never;
            header?: {
                /** @description Язык отказов / The language of refusals */
                "Accept-Language"?: components["parameters"]["Language"];
            };
            path: {
                /** @example k3m9p2vx */
                child: components["schemas"]["Ref"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Ответ / The answer */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "seq": 1,
                     *       "items": [
                     *         {
                     *           "guardian": "k3m9p2vx",
                     *           "name": "Смирнова Анна Ильинична"
                     *         }
                     *       ],
                     *       "parted": [
                     *         {
                     *           "guardian": "k3m9p2vx",
                     *           "at": "2026-11-22T09:12:45.000Z",
                     *           "ground": "Детский сад № 15",
                     *           "restored": {
                     *             "at": "2026-11-22T09:12:45.000Z",
                     *             "ground": "Детский сад № 15"
                     *           },
                     *           "name": "Смирнова Анна Ильинична"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        items: {
                            guardian: components["schemas"]["Ref"];
                            name?: components["schemas"]["PersonName"];
                        }[];
                        parted: {
                            at: components["schemas"]["Instant"];
                            ground: components["schemas"]["Title"];
                            guardian: components["schemas"]["Ref"];
                            name?: components["schemas"]["PersonName"];
                            restored?: {
                                at: components["schemas"]["Instant"];
                                ground: components["schemas"]["Title"];
                            };
                        }[];
                        seq: number;
                    };
                };
            };
            400: components["responses"]["invalid-request"];
            401: components["responses"]["no-token"];
            403: components["responses"]["not-permitted-signed-in"];
            404: components["responses"]["not-found"];
            503: components["responses"]["too-busy"];
            default: components["responses"]["internal"];
        };
    };
    endGuardianship: {
        parameters: {
            query?: never;
            header: {
                /** @description Язык отказов / The language of refusals */
                "Accept-Language"?: components["parameters"]["Language"];
                /**
                 * @description Версия, которую меняют / The version that is changed
                 * @example "1"
                 */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                /** @example k3m9p2vx */
                child: components["schemas"]["Ref"];
                /** @example k3m9p2vx */
                guardian: components["schemas"]["Ref"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "ground": "текст"
                 *     }
                 */
                "application/json": {
                    ground: string;
                };
            };
        };
        responses: {
            /** @description Ответ / The answer */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "seq": 1
                     *     }
                     */
                    "application/json": {
                        seq: number;
                    };
                };
            };
            400: components["responses"]["invalid-request"];
            401: components["responses"]["no-token"];
            403: components["responses"]["not-permitted-signed-in"];
            404: components["responses"]["not-found"];
            409: components["responses"]["not-a-guardian"];
            412: components["responses"]["changed-meanwhile"];
            413: components["responses"]["too-large"];
            428: components["responses"]["version-missing"];
            503: components["responses"]["too-busy"];
            default: components["responses"]["internal"];
        };
    };
    restoreGuardianship: {
        parameters: {
            query?: never;
            header: {
                /** @description Язык отказов / The language of refusals */
                "Accept-Language"?: components["parameters"]["Language"];
                /**
                 * @description Версия, которую меняют / The version that is changed
                 * @example "1"
                 */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                /** @example k3m9p2vx */
                child: components["schemas"]["Ref"];
                /** @example k3m9p2vx */
                guardian: components["schemas"]["Ref"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "ground": "текст"
                 *     }
                 */
                "application/json": {
                    ground: string;
                };
            };
        };
        responses: {
            /** @description Ответ / The answer */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "seq": 1
                     *     }
                     */
                    "application/json": {
                        seq: number;
                    };
                };
            };
            400: components["responses"]["invalid-request"];
            401: components["responses"]["no-token"];
            403: components["responses"]["not-permitted-signed-in"];
            404: components["responses"]["not-found"];
            /**
             * @description - [`not-a-guardian`](/problems/not-a-guardian/): Этот человек уже не представитель ребёнка / This person is no guardian of the child
             *     - [`not-parted`](/problems/not-parted/): Доступ этого человека к ребёнку не прекращён / Nobody has ended this person’s access to the child
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/not-a-guardian" | "/problems/not-parted";
                    };
                };
            };
            412: components["responses"]["changed-meanwhile"];
            413: components["responses"]["too-large"];
            428: components["responses"]["version-missing"];
            503: components["responses"]["too-busy"];
            default: components["responses"]["internal"];
        };
    };
    listLooks: {
        parameters: {
            query?: {
                /** @example AQIDBAUGBwgJCgsM */
                after?: string;
            };
            header?: {
                /** @description Язык отказов / The language of refusals */
                "Accept-Language"?: components["parameters"]["Language"];
            };
            path: {
                /** @example k3m9p2vx */
                child: components["schemas"]["Ref"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Ответ / The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "day": "2026-11-23",
                     *           "role": "parent",
                     *           "subjects": [
                     *             "Детский сад № 15"
                     *           ],
                     *           "organisation": "215",
                     *           "municipality": "61701000",
                     *           "action": "61701000",
                     *           "listed": true
                     *         }
                     *       ],
                     *       "next": "AQIDBAUGBwgJCgsM"
                     *     }
                     */
                    "application/json": {
                        items: {
                            action: components["schemas"]["Code"];
                            day: components["schemas"]["CivilDate"];
                            listed: boolean;
                            municipality?: components["schemas"]["Title"];
                            organisation?: components["schemas"]["Title"];
                            /** @enum {string} */
                            role: "public" | "parent" | "pupil" | "teacher" | "class-teacher" | "clerk" | "head" | "specialist" | "mfc-clerk" | "exam-coordinator" | "analyst" | "administrator" | "auditor" | "federal";
                            subjects: components["schemas"]["Title"][];
                        }[];
                        next?: string;
                    };
                };
            };
            400: components["responses"]["invalid-request"];
            401: components["responses"]["no-token"];
            403: components["responses"]["not-permitted-signed-in"];
            404: components["responses"]["not-found"];
            503: components["responses"]["too-busy"];
            default: components["responses"]["internal"];
        };
    };
    showMarks: {
        parameters: {
            query?: {
                /** @example 2026-11-23 */
                from?: components["schemas"]["CivilDate"];
                /** @example 2026-11-23 */
                to?: components["schemas"]["CivilDate"];
            };
            header?: {
                /** @description Язык отказов / The language of refusals */
                "Accept-Language"?: components["parameters"]["Language"];
            };
            path: {
                /** @example k3m9p2vx */
                child: components["schemas"]["Ref"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Ответ / The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "child": "k3m9p2vx",
                     *       "from": "2026-11-23",
                     *       "to": "2026-11-23",
                     *       "subjects": [
                     *         {
                     *           "subject": {
                     *             "code": "mathematics",
                     *             "title": "Математика"
                     *           },
                     *           "marks": [
                     *             {
                     *               "lesson": "01KAMT3Q8F6Z9V2W5X7Y4B1C0D",
                     *               "date": "2026-11-23",
                     *               "mark": "5",
                     *               "corrections": [
                     *                 {
                     *                   "value": "61701000",
                     *                   "at": "2026-11-22T09:12:45.000Z",
                     *                   "reason": "correction"
                     *                 }
                     *               ]
                     *             }
                     *           ],
                     *           "average": {
                     *             "value": 1,
                     *             "sum": 1,
                     *             "count": 1
                     *           }
                     *         }
                     *       ],
                     *       "terms": [
                     *         {
                     *           "title": "Детский сад № 15",
                     *           "from": "2026-11-23",
                     *           "to": "2026-11-23"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        child: components["schemas"]["Ref"];
                        from: components["schemas"]["CivilDate"];
                        subjects: components["schemas"]["SubjectMarks"][];
                        terms: components["schemas"]["Span"][];
                        to: components["schemas"]["CivilDate"];
                    };
                };
            };
            /**
             * @description - [`bad-period`](/problems/bad-period/): Период должен начинаться не позже, чем заканчивается, и быть не длиннее {limit} дней / A period begins before it ends and has at most {limit} days
             *     - [`invalid-request`](/problems/invalid-request/): Запрос заполнен неверно / The request does not match the contract
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/bad-period" | "/problems/invalid-request";
                    };
                };
            };
            401: components["responses"]["no-token"];
            403: components["responses"]["not-permitted-signed-in"];
            404: components["responses"]["not-found"];
            503: components["responses"]["too-busy"];
            default: components["responses"]["internal"];
        };
    };
    givePupilCode: {
        parameters: {
            query?: never;
            header?: {
                /** @description Язык отказов / The language of refusals */
                "Accept-Language"?: components["parameters"]["Language"];
            };
            path: {
                /** @example k3m9p2vx */
                child: components["schemas"]["Ref"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Ответ / The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "2026-11-23"
                     *     }
                     */
                    "application/json": {
                        code: string;
                    };
                };
            };
            400: components["responses"]["invalid-request"];
            401: components["responses"]["no-token"];
            403: components["responses"]["not-permitted-signed-in"];
            404: components["responses"]["not-found"];
            409: components["responses"]["not-enrolled"];
            412: components["responses"]["changed-meanwhile"];
            413: components["responses"]["too-large"];
            503: components["responses"]["too-busy"];
            default: components["responses"]["internal"];
        };
    };
    showSwapRequest: {
        parameters: {
            query?: never;
            header?: {
                /** @description Язык отказов / The language of refusals */
                "Accept-Language"?: components["parameters"]["Language"];
            };
            path: {
                /** @example k3m9p2vx */
                child: components["schemas"]["Ref"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Ответ / The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "zone": "Europe/Moscow",
                     *       "place": {
                     *         "organisation": {
                     *           "id": "215",
                     *           "title": "Детский сад № 15"
                     *         },
                     *         "group": {
                     *           "id": "215-1-2",
                     *           "title": "Звёздочка"
                     *         }
                     *       },
                     *       "request": {
                     *         "seq": 1,
                     *         "status": "asked",
                     *         "wishes": [
                     *           {
                     *             "id": "01KAMT3Q8F6Z9V2W5X7Y4B1C0D",
                     *             "title": "Детский сад № 15"
                     *           }
                     *         ],
                     *         "askedAt": "2026-11-22T09:12:45.000Z",
                     *         "to": {
                     *           "organisation": {
                     *             "id": "215",
                     *             "title": "Детский сад № 15"
                     *           },
                     *           "group": {
                     *             "id": "215-1-2",
                     *             "title": "Звёздочка"
                     *           }
                     *         },
                     *         "answerBy": "2026-11-22T09:12:45.000Z",
                     *         "swap": "01KAMT3Q8F6Z9V2W5X7Y4B1C0D",
                     *         "agreed": true,
                     *         "releasedAt": "2026-11-22T09:12:45.000Z",
                     *         "endedAt": "2026-11-22T09:12:45.000Z",
                     *         "why": "withdrawn"
                     *       }
                     *     }
                     */
                    "application/json": {
                        place?: {
                            group: {
                                id: components["schemas"]["Id"];
                                title: components["schemas"]["Title"];
                            };
                            organisation: {
                                id: components["schemas"]["Id"];
                                title: components["schemas"]["Title"];
                            };
                        };
                        request?: {
                            agreed?: boolean;
                            answerBy?: components["schemas"]["Instant"];
                            askedAt: components["schemas"]["Instant"];
                            endedAt?: components["schemas"]["Instant"];
                            releasedAt?: components["schemas"]["Instant"];
                            seq: number;
                            /** @enum {string} */
                            status: "asked" | "proposed" | "done" | "ended";
                            swap?: components["schemas"]["Id"];
                            to?: {
                                group: {
                                    id: components["schemas"]["Id"];
                                    title: components["schemas"]["Title"];
                                };
                                organisation: {
                                    id: components["schemas"]["Id"];
                                    title: components["schemas"]["Title"];
                                };
                            };
                            why?: components["schemas"]["SwapEnd"];
                            wishes: {
                                id: components["schemas"]["Id"];
                                title: components["schemas"]["Title"];
                            }[];
                        };
                        zone: components["schemas"]["Zone"];
                    };
                };
            };
            400: components["responses"]["invalid-request"];
            401: components["responses"]["no-token"];
            403: components["responses"]["not-permitted-signed-in"];
            404: components["responses"]["not-found"];
            503: components["responses"]["too-busy"];
            default: components["responses"]["internal"];
        };
    };
    askSwap: {
        parameters: {
            query?: never;
            header: {
                /** @description Язык отказов / The language of refusals */
                "Accept-Language"?: components["parameters"]["Language"];
                /**
                 * @description Ключ, по которому повтор узнают / What a repetition is known by
                 * @example 5f0c8f0e-7a31-4c1f-9a55-0d2f1b6b7c11
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @example k3m9p2vx */
                child: components["schemas"]["Ref"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "wishes": [
                 *         "01KAMT3Q8F6Z9V2W5X7Y4B1C0D"
                 *       ]
                 *     }
                 */
                "application/json": {
                    wishes: components["schemas"]["Id"][];
                };
            };
        };
        responses: {
            /** @description Создано / Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "status": "asked",
                     *       "wishes": 1
                     *     }
                     */
                    "application/json": {
                        /** @enum {string} */
                        status: "asked";
                        wishes: number;
                    };
                };
            };
            /**
             * @description - [`idempotency-key-missing`](/problems/idempotency-key-missing/): Нет заголовка Idempotency-Key: без него повтор запроса создал бы второй документ / The Idempotency-Key header is missing: without it a retry would create a second document
             *     - [`invalid-request`](/problems/invalid-request/): Запрос заполнен неверно / The request does not match the contract
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/idempotency-key-missing" | "/problems/invalid-request";
                    };
                };
            };
            401: components["responses"]["no-token"];
            403: components["responses"]["not-permitted-signed-in"];
            404: components["responses"]["not-found"];
            /**
             * @description - [`not-enrolled`](/problems/not-enrolled/): Ребёнок уже не числится там, откуда его переводят / The child is no longer enrolled where the transfer begins
             *     - [`same-organisation`](/problems/same-organisation/): Ребёнок уже учится в этой организации / The child attends this organisation already
             *     - [`swap-asked`](/problems/swap-asked/): Запрос на обмен местами уже есть. Отзовите его, чтобы подать другой / There is a request for an exchange already. Take it back to make another
             *     - [`unknown-organisation`](/problems/unknown-organisation/): Организация с кодом {code} не существует / There is no organisation with the code {code}
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/not-enrolled" | "/problems/same-organisation" | "/problems/swap-asked" | "/problems/unknown-organisation";
                    };
                };
            };
            413: components["responses"]["too-large"];
            422: components["responses"]["idempotency-key-reused"];
            503: components["responses"]["too-busy"];
            default: components["responses"]["internal"];
        };
    };
    answerSwap: {
        parameters: {
            query?: never;
            header: {
                /** @description Язык отказов / The language of refusals */
                "Accept-Language"?: components["parameters"]["Language"];
                /**
                 * @description Ключ, по которому повтор узнают / What a repetition is known by
                 * @example 5f0c8f0e-7a31-4c1f-9a55-0d2f1b6b7c11
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @example k3m9p2vx */
                child: components["schemas"]["Ref"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "answer": "agree",
                 *       "swap": "01KAMT3Q8F6Z9V2W5X7Y4B1C0D"
                 *     }
                 */
                "application/json": {
                    /** @enum {string} */
                    answer: "agree" | "decline";
                    swap?: components["schemas"]["Id"];
                };
            };
        };
        responses: {
            /** @description Ответ / The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "status": "proposed"
                     *     }
                     */
                    "application/json": {
                        /** @enum {string} */
                        status: "proposed" | "done" | "ended";
                    };
                };
            };
            /**
             * @description - [`idempotency-key-missing`](/problems/idempotency-key-missing/): Нет заголовка Idempotency-Key: без него повтор запроса создал бы второй документ / The Idempotency-Key header is missing: without it a retry would create a second document
             *     - [`invalid-request`](/problems/invalid-request/): Запрос заполнен неверно / The request does not match the contract
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/idempotency-key-missing" | "/problems/invalid-request";
                    };
                };
            };
            401: components["responses"]["no-token"];
            403: components["responses"]["not-permitted-signed-in"];
            404: components["responses"]["not-found"];
            /**
             * @description - [`not-enrolled`](/problems/not-enrolled/): Ребёнок уже не числится там, откуда его переводят / The child is no longer enrolled where the transfer begins
             *     - [`term-over`](/problems/term-over/): Срок закончился {date} / The term ended on {date}
             *     - [`wrong-state`](/problems/wrong-state/): Это действие уже нельзя выполнить: состояние «{state}» / This can no longer be done: the state is "{state}"
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/not-enrolled" | "/problems/term-over" | "/problems/wrong-state";
                    };
                };
            };
            412: components["responses"]["changed-meanwhile"];
            413: components["responses"]["too-large"];
            422: components["responses"]["idempotency-key-reused"];
            503: components["responses"]["too-busy"];
            default: components["responses"]["internal"];
        };
    };
    showClass: {
        parameters: {
            query?: never;
            header?: {
                /** @description Язык отказов / The language of refusals */
                "Accept-Language"?: components["parameters"]["Language"];
            };
            path: {
                /** @example 215-1-2 */
                group: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Ответ / The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01KAMT3Q8F6Z9V2W5X7Y4B1C0D",
                     *       "unit": "215-1",
                     *       "kind": "kindergarten-group",
                     *       "title": "Детский сад № 15",
                     *       "ages": [
                     *         1,
                     *         1
                     *       ],
                     *       "forms": [
                     *         1
                     *       ],
                     *       "orientation": {
                     *         "code": "1",
                     *         "title": "Общеразвивающая"
                     *       },
                     *       "capacity": 20,
                     *       "free": 3,
                     *       "organisation": {
                     *         "id": "215",
                     *         "title": "Детский сад № 15"
                     *       },
                     *       "pupils": [
                     *         {
                     *           "ref": "k3m9p2vx",
                     *           "name": "Смирнова Анна Ильинична",
                     *           "age": 1,
                     *           "since": "2026-11-23"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        ages: number[];
                        capacity: number;
                        forms: number[];
                        free: number;
                        id: components["schemas"]["Id"];
                        /** @enum {string} */
                        kind: "kindergarten-group" | "class";
                        organisation: {
                            id: components["schemas"]["Id"];
                            title: components["schemas"]["Title"];
                        };
                        orientation?: {
                            code: components["schemas"]["Code"];
                            title: components["schemas"]["Title"];
                        };
                        pupils: {
                            age?: number;
                            name: components["schemas"]["PersonName"];
                            ref: components["schemas"]["Ref"];
                            since?: components["schemas"]["CivilDate"];
                        }[];
                        title: components["schemas"]["Title"];
                        unit: components["schemas"]["Id"];
                    };
                };
            };
            400: components["responses"]["invalid-request"];
            401: components["responses"]["no-token"];
            403: components["responses"]["not-permitted-signed-in"];
            404: components["responses"]["not-found"];
            503: components["responses"]["too-busy"];
            default: components["responses"]["internal"];
        };
    };
    showContingent: {
        parameters: {
            query?: {
                /** @example 215 */
                organisation?: components["schemas"]["Id"];
            };
            header?: {
                /** @description Язык отказов / The language of refusals */
                "Accept-Language"?: components["parameters"]["Language"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Ответ / The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "asOf": "2026-11-22T09:12:45.000Z",
                     *       "agesOn": "2026-11-23",
                     *       "children": 1,
                     *       "organisations": [
                     *         {
                     *           "municipality": {
                     *             "code": "61701000",
                     *             "title": "Примерск"
                     *           },
                     *           "organisation": {
                     *             "id": "215",
                     *             "title": "Детский сад № 15"
                     *           },
                     *           "children": 1
                     *         }
                     *       ],
                     *       "rows": [
                     *         {
                     *           "municipality": {
                     *             "code": "61701000",
                     *             "title": "Примерск"
                     *           },
                     *           "organisation": {
                     *             "id": "215",
                     *             "title": "Детский сад № 15"
                     *           },
                     *           "group": {
                     *             "id": "215-1-2",
                     *             "title": "Звёздочка"
                     *           },
                     *           "kind": "kindergarten-group",
                     *           "age": 1,
                     *           "children": 1
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        agesOn: components["schemas"]["CivilDate"];
                        asOf: components["schemas"]["Instant"];
                        children: number;
                        organisations: {
                            children: number;
                            municipality: {
                                code: components["schemas"]["Code"];
                                title: components["schemas"]["Title"];
                            };
                            organisation: {
                                id: components["schemas"]["Id"];
                                title: components["schemas"]["Title"];
                            };
                        }[];
                        rows?: {
                            age: number;
                            children: number;
                            group: {
                                id: components["schemas"]["Id"];
                                title: components["schemas"]["Title"];
                            };
                            /** @enum {string} */
                            kind: "kindergarten-group" | "class";
                            municipality: {
                                code: components["schemas"]["Code"];
                                title: components["schemas"]["Title"];
                            };
                            organisation: {
                                id: components["schemas"]["Id"];
                                title: components["schemas"]["Title"];
                            };
                        }[];
                    };
                };
            };
            400: components["responses"]["invalid-request"];
            401: components["responses"]["no-token"];
            403: components["responses"]["not-permitted-signed-in"];
            404: components["responses"]["not-found"];
            503: components["responses"]["too-busy"];
            default: components["responses"]["internal"];
        };
    };
    listDataRequests: {
        parameters: {
            query?: {
                /** @example AQIDBAUGBwgJCgsM */
                after?: string;
                /** @example requested */
                status?: "requested" | "ordered" | "done" | "refused";
            };
            header?: {
                /** @description Язык отказов / The language of refusals */
                "Accept-Language"?: components["parameters"]["Language"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Ответ / The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "01KAMT3Q8F6Z9V2W5X7Y4B1C0D",
                     *           "seq": 1,
                     *           "kind": "correction",
                     *           "status": "requested",
                     *           "requestedAt": "2026-11-22T09:12:45.000Z",
                     *           "answerBy": "2026-11-22T09:12:45.000Z",
                     *           "field": "surname",
                     *           "value": "612304",
                     *           "reason": "correction",
                     *           "child": "k3m9p2vx",
                     *           "name": "Смирнова Анна Ильинична",
                     *           "ground": "request",
                     *           "act": "61701000"
                     *         }
                     *       ],
                     *       "next": "AQIDBAUGBwgJCgsM"
                     *     }
                     */
                    "application/json": {
                        items: {
                            act?: components["schemas"]["Code"];
                            answerBy: components["schemas"]["Instant"];
                            child: components["schemas"]["Ref"];
                            /** @enum {string} */
                            field?: "surname" | "name" | "middleName" | "snils";
                            /** @enum {string} */
                            ground?: "request" | "term" | "order";
                            id: components["schemas"]["Id"];
                            /** @enum {string} */
                            kind: "correction" | "erasure";
                            name?: components["schemas"]["PersonName"];
                            reason?: components["schemas"]["PersonalText"];
                            requestedAt: components["schemas"]["Instant"];
                            seq: number;
                            /** @enum {string} */
                            status: "requested" | "ordered" | "done" | "refused";
                            value?: components["schemas"]["PersonalText"];
                        }[];
                        next?: string;
                    };
                };
            };
            400: components["responses"]["invalid-request"];
            401: components["responses"]["no-token"];
            403: components["responses"]["not-permitted-signed-in"];
            503: components["responses"]["too-busy"];
            default: components["responses"]["internal"];
        };
    };
    acceptCorrection: {
        parameters: {
            query?: never;
            header: {
                /** @description Язык отказов / The language of refusals */
                "Accept-Language"?: components["parameters"]["Language"];
                /**
                 * @description Версия, которую меняют / The version that is changed
                 * @example "1"
                 */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                /** @example 01KAMT3Q8F6Z9V2W5X7Y4B1C0D */
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Ответ / The answer */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01KAMT3Q8F6Z9V2W5X7Y4B1C0D",
                     *       "seq": 1,
                     *       "status": "requested"
                     *     }
                     */
                    "application/json": {
                        id: components["schemas"]["Id"];
                        seq: number;
                        /** @enum {string} */
                        status: "requested" | "ordered" | "done" | "refused";
                    };
                };
            };
            400: components["responses"]["invalid-request"];
            401: components["responses"]["no-token"];
            403: components["responses"]["not-permitted-signed-in"];
            404: components["responses"]["not-found"];
            /**
             * @description - [`nothing-changed`](/problems/nothing-changed/): Изменений не найдено / Nothing was changed
             *     - [`snils-of-another`](/problems/snils-of-another/): Этот СНИЛС уже записан у другого человека / This SNILS is written down for another person already
             *     - [`wrong-state`](/problems/wrong-state/): Это действие уже нельзя выполнить: состояние «{state}» / This can no longer be done: the state is "{state}"
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/nothing-changed" | "/problems/snils-of-another" | "/problems/wrong-state";
                    };
                };
            };
            412: components["responses"]["changed-meanwhile"];
            413: components["responses"]["too-large"];
            428: components["responses"]["version-missing"];
            503: components["responses"]["too-busy"];
            default: components["responses"]["internal"];
        };
    };
    printDestructionAct: {
        parameters: {
            query?: never;
            header?: {
                /** @description Язык отказов / The language of refusals */
                "Accept-Language"?: components["parameters"]["Language"];
            };
            path: {
                /** @example 01KAMT3Q8F6Z9V2W5X7Y4B1C0D */
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Ответ / The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "url": "текст",
                     *       "fileName": "Детский сад № 15",
                     *       "seconds": 1
                     *     }
                     */
                    "application/json": {
                        fileName: components["schemas"]["Title"];
                        seconds: number;
                        url: string;
                    };
                };
            };
            400: components["responses"]["invalid-request"];
            401: components["responses"]["no-token"];
            403: components["responses"]["not-permitted-signed-in"];
            404: components["responses"]["not-found"];
            409: components["responses"]["wrong-state"];
            413: components["responses"]["too-large"];
            503: components["responses"]["too-busy"];
            default: components["responses"]["internal"];
        };
    };
    refuseDataRequest: {
        parameters: {
            query?: never;
            header: {
                /** @description Язык отказов / The language of refusals */
                "Accept-Language"?: components["parameters"]["Language"];
                /**
                 * @description Версия, которую меняют / The version that is changed
                 * @example "1"
                 */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                /** @example 01KAMT3Q8F6Z9V2W5X7Y4B1C0D */
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "correction"
                 *     }
                 */
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Ответ / The answer */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01KAMT3Q8F6Z9V2W5X7Y4B1C0D",
                     *       "seq": 1,
                     *       "status": "requested"
                     *     }
                     */
                    "application/json": {
                        id: components["schemas"]["Id"];
                        seq: number;
                        /** @enum {string} */
                        status: "requested" | "ordered" | "done" | "refused";
                    };
                };
            };
            400: components["responses"]["invalid-request"];
            401: components["responses"]["no-token"];
            403: components["responses"]["not-permitted-signed-in"];
            404: components["responses"]["not-found"];
            409: components["responses"]["wrong-state"];
            412: components["responses"]["changed-meanwhile"];
            413: components["responses"]["too-large"];
            428: components["responses"]["version-missing"];
            503: components["responses"]["too-busy"];
            default: components["responses"]["internal"];
        };
    };
    renewInvitation: {
        parameters: {
            query?: never;
            header?: {
                /** @description Язык отказов / The language of refusals */
                "Accept-Language"?: components["parameters"]["Language"];
            };
            path: {
                /** @example 01KAMT3Q8F6Z9V2W5X7Y4B1C0D */
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Ответ / The answer */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01KAMT3Q8F6Z9V2W5X7Y4B1C0D",
                     *       "seq": 1,
                     *       "code": "2026-11-23",
                     *       "codeUntil": "2026-11-22T09:12:45.000Z"
                     *     }
                     */
                    "application/json": {
                        code: string;
                        codeUntil?: components["schemas"]["Instant"];
                        id: components["schemas"]["Id"];
                        seq: number;
                    };
                };
            };
            400: components["responses"]["invalid-request"];
            401: components["responses"]["no-token"];
            403: components["responses"]["not-permitted-signed-in"];
            404: components["responses"]["not-found"];
            409: components["responses"]["wrong-state"];
            412: components["responses"]["changed-meanwhile"];
            413: components["responses"]["too-large"];
            503: components["responses"]["too-busy"];
            default: components["responses"]["internal"];
        };
    };
    withdrawDelegation: {
        parameters: {
            query?: never;
            header?: {
                /** @description Язык отказов / The language of refusals */
                "Accept-Language"?: components["parameters"]["Language"];
            };
            path: {
                /** @example 01KAMT3Q8F6Z9V2W5X7Y4B1C0D */
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Ответ / The answer */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01KAMT3Q8F6Z9V2W5X7Y4B1C0D",
                     *       "seq": 1
                     *     }
                     */
                    "application/json": {
                        id: components["schemas"]["Id"];
                        seq: number;
                    };
                };
            };
            400: components["responses"]["invalid-request"];
            401: components["responses"]["no-token"];
            403: components["responses"]["not-permitted-signed-in"];
            404: components["responses"]["not-found"];
            409: components["responses"]["wrong-state"];
            412: components["responses"]["changed-meanwhile"];
            413: components["responses"]["too-large"];
            503: components["responses"]["too-busy"];
            default: components["responses"]["internal"];
        };
    };
    acceptDelegation: {
        parameters: {
            query?: never;
            header?: {
                /** @description Язык отказов / The language of refusals */
                "Accept-Language"?: components["parameters"]["Language"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "code": "2026-11-23"
                 *     }
                 */
                "application/json": {
                    code: string;
                };
            };
        };
        responses: {
            /** @description Ответ / The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01KAMT3Q8F6Z9V2W5X7Y4B1C0D",
                     *       "child": "k3m9p2vx",
                     *       "name": "Смирнова Анна Ильинична",
                     *       "scopes": [
                     *         "diary"
                     *       ],
                     *       "until": "2026-11-22T09:12:45.000Z"
                     *     }
                     */
                    "application/json": {
                        child: components["schemas"]["Ref"];
                        id: components["schemas"]["Id"];
                        name: components["schemas"]["PersonName"];
                        scopes: ("diary" | "applications" | "apply" | "notices")[];
                        until: components["schemas"]["Instant"];
                    };
                };
            };
            400: components["responses"]["invalid-request"];
            401: components["responses"]["no-token"];
            403: components["responses"]["not-permitted-signed-in"];
            409: components["responses"]["code-wrong"];
            412: components["responses"]["changed-meanwhile"];
            413: components["responses"]["too-large"];
            503: components["responses"]["too-busy"];
            default: components["responses"]["internal"];
        };
    };
    endEnrolment: {
        parameters: {
            query?: never;
            header: {
                /** @description Язык отказов / The language of refusals */
                "Accept-Language"?: components["parameters"]["Language"];
                /**
                 * @description Ключ, по которому повтор узнают / What a repetition is known by
                 * @example 5f0c8f0e-7a31-4c1f-9a55-0d2f1b6b7c11
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "pupil": "k3m9p2vx",
                 *       "group": "215-1-2",
                 *       "ground": "family",
                 *       "number": "1042",
                 *       "on": "2026-11-23"
                 *     }
                 */
                "application/json": {
                    ground: components["schemas"]["LeavingGround"];
                    group: components["schemas"]["Id"];
                    number: components["schemas"]["Code"];
                    on: components["schemas"]["CivilDate"];
                    pupil: components["schemas"]["Ref"];
                };
            };
        };
        responses: {
            /** @description Создано / Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "on": "2026-11-23"
                     *     }
                     */
                    "application/json": {
                        on: components["schemas"]["CivilDate"];
                    };
                };
            };
            /**
             * @description - [`idempotency-key-missing`](/problems/idempotency-key-missing/): Нет заголовка Idempotency-Key: без него повтор запроса создал бы второй документ / The Idempotency-Key header is missing: without it a retry would create a second document
             *     - [`invalid-request`](/problems/invalid-request/): Запрос заполнен неверно / The request does not match the contract
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/idempotency-key-missing" | "/problems/invalid-request";
                    };
                };
            };
            401: components["responses"]["no-token"];
            403: components["responses"]["not-permitted-signed-in"];
            404: components["responses"]["not-found"];
            /**
             * @description - [`date-impossible`](/problems/date-impossible/): Дата {date} невозможна: нужна дата с {from} по {to} / The date {date} is impossible: it must be from {from} to {to}
             *     - [`not-enrolled`](/problems/not-enrolled/): Ребёнок уже не числится там, откуда его переводят / The child is no longer enrolled where the transfer begins
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/date-impossible" | "/problems/not-enrolled";
                    };
                };
            };
            412: components["responses"]["changed-meanwhile"];
            413: components["responses"]["too-large"];
            422: components["responses"]["idempotency-key-reused"];
            503: components["responses"]["too-busy"];
            default: components["responses"]["internal"];
        };
    };
    restoreEnrolment: {
        parameters: {
            query?: never;
            header: {
                /** @description Язык отказов / The language of refusals */
                "Accept-Language"?: components["parameters"]["Language"];
                /**
                 * @description Ключ, по которому повтор узнают / What a repetition is known by
                 * @example 5f0c8f0e-7a31-4c1f-9a55-0d2f1b6b7c11
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "pupil": "k3m9p2vx",
                 *       "group": "215-1-2",
                 *       "ground": "wrong-child",
                 *       "number": "1042"
                 *     }
                 */
                "application/json": {
                    ground: components["schemas"]["ReturnGround"];
                    group: components["schemas"]["Id"];
                    number: components["schemas"]["Code"];
                    pupil: components["schemas"]["Ref"];
                };
            };
        };
        responses: {
            /** @description Создано / Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "from": "2026-11-23"
                     *     }
                     */
                    "application/json": {
                        from: components["schemas"]["CivilDate"];
                    };
                };
            };
            /**
             * @description - [`idempotency-key-missing`](/problems/idempotency-key-missing/): Нет заголовка Idempotency-Key: без него повтор запроса создал бы второй документ / The Idempotency-Key header is missing: without it a retry would create a second document
             *     - [`invalid-request`](/problems/invalid-request/): Запрос заполнен неверно / The request does not match the contract
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/idempotency-key-missing" | "/problems/invalid-request";
                    };
                };
            };
            401: components["responses"]["no-token"];
            403: components["responses"]["not-permitted-signed-in"];
            404: components["responses"]["not-found"];
            /**
             * @description - [`already-enrolled`](/problems/already-enrolled/): Ребёнок уже числится в организации / The child is enrolled already
             *     - [`group-full`](/problems/group-full/): В группе «{group}» больше нет свободных мест / There are no free places in the group "{group}"
             *     - [`not-enrolled`](/problems/not-enrolled/): Ребёнок уже не числится там, откуда его переводят / The child is no longer enrolled where the transfer begins
             *     - [`term-over`](/problems/term-over/): Срок закончился {date} / The term ended on {date}
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/already-enrolled" | "/problems/group-full" | "/problems/not-enrolled" | "/problems/term-over";
                    };
                };
            };
            412: components["responses"]["changed-meanwhile"];
            413: components["responses"]["too-large"];
            422: components["responses"]["idempotency-key-reused"];
            503: components["responses"]["too-busy"];
            default: components["responses"]["internal"];
        };
    };
    listDictionaries: {
        parameters: {
            query?: never;
            header?: {
                /** @description Язык отказов / The language of refusals */
                "Accept-Language"?: components["parameters"]["Language"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Ответ / The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "identityDocuments": [
                     *         {
                     *           "code": "61701000",
                     *           "title": "Детский сад № 15"
                     *         }
                     *       ],
                     *       "schedules": [
                     *         {
                     *           "code": "61701000",
                     *           "title": "Детский сад № 15"
                     *         }
                     *       ],
                     *       "languages": [
                     *         {
                     *           "code": "61701000",
                     *           "title": "Детский сад № 15"
                     *         }
                     *       ],
                     *       "orientations": [
                     *         {
                     *           "code": "61701000",
                     *           "title": "Детский сад № 15"
                     *         }
                     *       ],
                     *       "profiles": [
                     *         {
                     *           "orientation": "61701000",
                     *           "code": "61701000",
                     *           "title": "Детский сад № 15"
                     *         }
                     *       ],
                     *       "medicalDocuments": [
                     *         {
                     *           "code": "61701000",
                     *           "title": "Детский сад № 15"
                     *         }
                     *       ],
                     *       "benefits": [
                     *         {
                     *           "code": "61701000",
                     *           "title": "Детский сад № 15",
                     *           "class": "outOfTurn"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        benefits: {
                            /** @enum {string} */
                            class: "outOfTurn" | "first" | "preferential" | "none";
                            code: components["schemas"]["Code"];
                            title: components["schemas"]["Title"];
                        }[];
                        identityDocuments: {
                            code: components["schemas"]["Code"];
                            title: components["schemas"]["Title"];
                        }[];
                        languages: {
                            code: components["schemas"]["Code"];
                            title: components["schemas"]["Title"];
                        }[];
                        medicalDocuments: {
                            code: components["schemas"]["Code"];
                            title: components["schemas"]["Title"];
                        }[];
                        orientations: {
                            code: components["schemas"]["Code"];
                            title: components["schemas"]["Title"];
                        }[];
                        profiles: {
                            code: components["schemas"]["Code"];
                            orientation: components["schemas"]["Code"];
                            title: components["schemas"]["Title"];
                        }[];
                        schedules: {
                            code: components["schemas"]["Code"];
                            title: components["schemas"]["Title"];
                        }[];
                    };
                };
            };
            401: components["responses"]["no-token"];
            403: components["responses"]["not-permitted-signed-in"];
            503: components["responses"]["too-busy"];
            default: components["responses"]["internal"];
        };
    };
    takeGrant: {
        parameters: {
            query?: never;
            header: {
                /** @description Язык отказов / The language of refusals */
                "Accept-Language"?: components["parameters"]["Language"];
                /**
                 * @description Версия, которую меняют / The version that is changed
                 * @example "1"
                 */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                /** @example 01KAMT3Q8F6Z9V2W5X7Y4B1C0D */
                grant: components["schemas"]["Id"];
                /** @example 01KAMT3Q8F6Z9V2W5X7Y4B1C0D */
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Ответ / The answer */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01KAMT3Q8F6Z9V2W5X7Y4B1C0D",
                     *       "seq": 1
                     *     }
                     */
                    "application/json": {
                        id: components["schemas"]["Id"];
                        seq: number;
                    };
                };
            };
            400: components["responses"]["invalid-request"];
            401: components["responses"]["no-token"];
            403: components["responses"]["not-permitted-signed-in"];
            404: components["responses"]["not-found"];
            412: components["responses"]["changed-meanwhile"];
            413: components["responses"]["too-large"];
            428: components["responses"]["version-missing"];
            503: components["responses"]["too-busy"];
            default: components["responses"]["internal"];
        };
    };
    showExchange: {
        parameters: {
            query?: {
                /** @example AQIDBAUGBwgJCgsM */
                after?: string;
            };
            header?: {
                /** @description Язык отказов / The language of refusals */
                "Accept-Language"?: components["parameters"]["Language"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Ответ / The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "xY3uV0kqvGmJ4s1c8dT2pQ",
                     *           "at": "2026-11-22T09:12:45.000Z",
                     *           "client": "01KAMT3Q8F6Z9V2W5X7Y4B1C0D",
                     *           "messageId": "Детский сад № 15",
                     *           "kind": "unreadable",
                     *           "request": "61701000",
                     *           "orderId": "61701000",
                     *           "reason": "correction",
                     *           "path": "Детский сад № 15",
                     *           "tries": 1,
                     *           "doneAt": "2026-11-22T09:12:45.000Z"
                     *         }
                     *       ],
                     *       "next": "AQIDBAUGBwgJCgsM",
                     *       "on": true,
                     *       "queues": [
                     *         {
                     *           "waiting": 1,
                     *           "oldest": "2026-11-22T09:12:45.000Z",
                     *           "alarm": true,
                     *           "quota": 1,
                     *           "client": "01KAMT3Q8F6Z9V2W5X7Y4B1C0D"
                     *         }
                     *       ],
                     *       "incoming": {
                     *         "waiting": 1,
                     *         "at": "2026-11-22T09:12:45.000Z",
                     *         "alarm": true,
                     *         "quota": 1
                     *       }
                     *     }
                     */
                    "application/json": {
                        incoming?: components["schemas"]["Incoming"];
                        items: components["schemas"]["Trouble"][];
                        next?: string;
                        on: boolean;
                        queues: {
                            alarm: boolean;
                            client: components["schemas"]["Id"];
                            oldest?: components["schemas"]["Instant"];
                            quota: number;
                            waiting: number;
                        }[];
                    };
                };
            };
            400: components["responses"]["invalid-request"];
            401: components["responses"]["no-token"];
            403: components["responses"]["not-permitted-signed-in"];
            503: components["responses"]["too-busy"];
            default: components["responses"]["internal"];
        };
    };
    replayMessage: {
        parameters: {
            query?: never;
            header?: {
                /** @description Язык отказов / The language of refusals */
                "Accept-Language"?: components["parameters"]["Language"];
            };
            path: {
                /** @example xY3uV0kqvGmJ4s1c8dT2pQ */
                id: components["schemas"]["Hash"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Ответ / The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "done": true,
                     *       "reason": "correction"
                     *     }
                     */
                    "application/json": {
                        done: boolean;
                        reason?: components["schemas"]["Title"];
                    };
                };
            };
            400: components["responses"]["invalid-request"];
            401: components["responses"]["no-token"];
            403: components["responses"]["not-permitted-signed-in"];
            404: components["responses"]["not-found"];
            409: components["responses"]["exchange-off"];
            413: components["responses"]["too-large"];
            503: components["responses"]["too-busy"];
            default: components["responses"]["internal"];
        };
    };
    receiveMessage: {
        parameters: {
            query?: never;
            header?: {
                /** @description Язык отказов / The language of refusals */
                "Accept-Language"?: components["parameters"]["Language"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/xml": string;
            };
        };
        responses: {
            /** @description Ответ на сообщение / The answer to the message */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/xml": string;
                };
            };
            400: components["responses"]["invalid-request"];
            401: components["responses"]["no-token"];
            403: components["responses"]["not-permitted-signed-in"];
            409: components["responses"]["exchange-off"];
            413: components["responses"]["too-large"];
            503: components["responses"]["too-busy"];
            default: components["responses"]["internal"];
        };
    };
    attachFederalFile: {
        parameters: {
            query?: never;
            header?: {
                /** @description Язык отказов / The language of refusals */
                "Accept-Language"?: components["parameters"]["Language"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "orderId": "61701000",
                 *       "code": "61701000"
                 *     }
                 */
                "application/json": {
                    code: components["schemas"]["Code"];
                    orderId: components["schemas"]["Code"];
                };
            };
        };
        responses: {
            /** @description Ответ / The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01KAMT3Q8F6Z9V2W5X7Y4B1C0D",
                     *       "kind": "pdf"
                     *     }
                     */
                    "application/json": {
                        id: components["schemas"]["Id"];
                        kind: components["schemas"]["FileKind"];
                    };
                };
            };
            400: components["responses"]["invalid-request"];
            401: components["responses"]["no-token"];
            403: components["responses"]["not-permitted-signed-in"];
            404: components["responses"]["not-found"];
            /**
             * @description - [`exchange-off`](/problems/exchange-off/): Обмен с федеральным порталом в этом регионе выключен / This region does not exchange messages with the federal portal
             *     - [`too-many-files`](/problems/too-many-files/): К заявлению можно приложить не больше {limit} файлов / At most {limit} files may be sent with an application
             *     - [`wrong-state`](/problems/wrong-state/): Это действие уже нельзя выполнить: состояние «{state}» / This can no longer be done: the state is "{state}"
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/exchange-off" | "/problems/too-many-files" | "/problems/wrong-state";
                    };
                };
            };
            413: components["responses"]["too-large"];
            422: components["responses"]["upload-refused"];
            503: components["responses"]["too-busy"];
            default: components["responses"]["internal"];
        };
    };
    requestFederalUpload: {
        parameters: {
            query?: never;
            header?: {
                /** @description Язык отказов / The language of refusals */
                "Accept-Language"?: components["parameters"]["Language"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "orderId": "61701000",
                 *       "code": "61701000",
                 *       "bytes": 1
                 *     }
                 */
                "application/json": {
                    bytes: number;
                    code: components["schemas"]["Code"];
                    orderId: components["schemas"]["Code"];
                };
            };
        };
        responses: {
            /** @description Ответ / The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01KAMT3Q8F6Z9V2W5X7Y4B1C0D",
                     *       "url": "текст",
                     *       "seconds": 1
                     *     }
                     */
                    "application/json": {
                        id: components["schemas"]["Id"];
                        seconds: number;
                        url: string;
                    };
                };
            };
            400: components["responses"]["invalid-request"];
            401: components["responses"]["no-token"];
            403: components["responses"]["not-permitted-signed-in"];
            404: components["responses"]["not-found"];
            /**
             * @description - [`exchange-off`](/problems/exchange-off/): Обмен с федеральным порталом в этом регионе выключен / This region does not exchange messages with the federal portal
             *     - [`too-many-files`](/problems/too-many-files/): К заявлению можно приложить не больше {limit} файлов / At most {limit} files may be sent with an application
             *     - [`wrong-state`](/problems/wrong-state/): Это действие уже нельзя выполнить: состояние «{state}» / This can no longer be done: the state is "{state}"
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/exchange-off" | "/problems/too-many-files" | "/problems/wrong-state";
                    };
                };
            };
            413: components["responses"]["too-large"];
            503: components["responses"]["too-busy"];
            default: components["responses"]["internal"];
        };
    };
    listOutgoing: {
        parameters: {
            query?: {
                /** @example AQIDBAUGBwgJCgsM */
                after?: string;
                /** @example 61701000 */
                orderId?: components["schemas"]["Code"];
            };
            header?: {
                /** @description Язык отказов / The language of refusals */
                "Accept-Language"?: components["parameters"]["Language"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Ответ / The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "01KAMT3Q8F6Z9V2W5X7Y4B1C0D",
                     *           "at": "2026-11-22T09:12:45.000Z",
                     *           "orderId": "61701000",
                     *           "messageId": "01KAMT3Q8F6Z9V2W5X7Y4B1C0D",
                     *           "replyTo": "Детский сад № 15",
                     *           "orgCode": "61701000",
                     *           "kind": "FormDataResponse",
                     *           "delivered": "2026-11-22T09:12:45.000Z",
                     *           "xml": "<FormDataResponse/>"
                     *         }
                     *       ],
                     *       "next": "AQIDBAUGBwgJCgsM"
                     *     }
                     */
                    "application/json": {
                        items: {
                            at: components["schemas"]["Instant"];
                            delivered?: components["schemas"]["Instant"];
                            id: components["schemas"]["Id"];
                            /** @enum {string} */
                            kind: "FormDataResponse" | "OrderRequest";
                            messageId: components["schemas"]["Id"];
                            orderId: components["schemas"]["Code"];
                            orgCode: components["schemas"]["Code"];
                            replyTo?: components["schemas"]["Title"];
                            xml: string;
                        }[];
                        next?: string;
                    };
                };
            };
            400: components["responses"]["invalid-request"];
            401: components["responses"]["no-token"];
            403: components["responses"]["not-permitted-signed-in"];
            409: components["responses"]["exchange-off"];
            503: components["responses"]["too-busy"];
            default: components["responses"]["internal"];
        };
    };
    takeOutgoing: {
        parameters: {
            query?: never;
            header?: {
                /** @description Язык отказов / The language of refusals */
                "Accept-Language"?: components["parameters"]["Language"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "upTo": 1
                 *     }
                 */
                "application/json": {
                    upTo: number;
                };
            };
        };
        responses: {
            /** @description Ответ / The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "upTo": 1
                     *     }
                     */
                    "application/json": {
                        upTo: number;
                    };
                };
            };
            400: components["responses"]["invalid-request"];
            401: components["responses"]["no-token"];
            403: components["responses"]["not-permitted-signed-in"];
            409: components["responses"]["exchange-off"];
            413: components["responses"]["too-large"];
            503: components["responses"]["too-busy"];
            default: components["responses"]["internal"];
        };
    };
    showForecast: {
        parameters: {
            query?: {
                /** @example demo */
                region?: components["schemas"]["Region"];
            };
            header?: {
                /** @description Язык отказов / The language of refusals */
                "Accept-Language"?: components["parameters"]["Language"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Ответ / The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "region": {
                     *         "code": "demo",
                     *         "title": "Примерская область"
                     *       },
                     *       "asOf": "2026-11-22T09:12:45.000Z",
                     *       "zone": "61701000",
                     *       "test": [
                     *         {
                     *           "ahead": 1,
                     *           "trials": 1,
                     *           "error": 1,
                     *           "guess": 1,
                     *           "within": 1
                     *         }
                     *       ],
                     *       "municipalities": [
                     *         {
                     *           "code": "61701000",
                     *           "title": "Примерск",
                     *           "centre": {
                     *             "north": 54.63,
                     *             "east": 39.74
                     *           },
                     *           "known": [
                     *             {
                     *               "year": 1,
                     *               "need": 1
                     *             }
                     *           ],
                     *           "years": [
                     *             {
                     *               "year": 1,
                     *               "all": {
                     *                 "need": 1,
                     *                 "low": 1,
                     *                 "high": 1,
                     *                 "places": 1
                     *               },
                     *               "ages": [
                     *                 {
                     *                   "need": 1,
                     *                   "low": 1,
                     *                   "high": 1,
                     *                   "places": 1,
                     *                   "age": 1
                     *                 }
                     *               ]
                     *             }
                     *           ],
                     *           "plans": [
                     *             {
                     *               "organisation": "215",
                     *               "title": "Детский сад № 15",
                     *               "kind": "opens",
                     *               "on": "2026-11-23",
                     *               "places": 1
                     *             }
                     *           ]
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        asOf: components["schemas"]["Instant"];
                        municipalities: {
                            centre?: components["schemas"]["Centre"];
                            code: components["schemas"]["Code"];
                            known: {
                                need: number;
                                year: number;
                            }[];
                            plans: {
                                /** @enum {string} */
                                kind: "opens" | "closes";
                                on: components["schemas"]["CivilDate"];
                                organisation?: components["schemas"]["Id"];
                                places?: number;
                                title: components["schemas"]["Title"];
                            }[];
                            title: components["schemas"]["Title"];
                            years: {
                                ages: {
                                    age: number;
                                    high: number;
                                    low: number;
                                    need: number;
                                    places: number;
                                }[];
                                all: {
                                    high: number;
                                    low: number;
                                    need: number;
                                    places: number;
                                };
                                year: number;
                            }[];
                        }[];
                        region: {
                            code: components["schemas"]["Region"];
                            title: components["schemas"]["Title"];
                        };
                        test: {
                            ahead: number;
                            error: number;
                            guess: number;
                            trials: number;
                            within: number;
                        }[];
                        zone: components["schemas"]["Code"];
                    };
                };
            };
            400: components["responses"]["invalid-request"];
            404: components["responses"]["not-found"];
            503: components["responses"]["too-busy"];
            default: components["responses"]["internal"];
        };
    };
    listDepartures: {
        parameters: {
            query?: never;
            header?: {
                /** @description Язык отказов / The language of refusals */
                "Accept-Language"?: components["parameters"]["Language"];
            };
            path: {
                /** @example 215-1-2 */
                group: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Ответ / The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "pupil": "k3m9p2vx",
                     *           "name": "Смирнова Анна Ильинична",
                     *           "on": "2026-11-23",
                     *           "ground": "family",
                     *           "number": "1042"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        items: {
                            ground: components["schemas"]["LeavingGround"];
                            name: components["schemas"]["PersonName"];
                            number: components["schemas"]["Code"];
                            on: components["schemas"]["CivilDate"];
                            pupil: components["schemas"]["Ref"];
                        }[];
                    };
                };
            };
            400: components["responses"]["invalid-request"];
            401: components["responses"]["no-token"];
            403: components["responses"]["not-permitted-signed-in"];
            404: components["responses"]["not-found"];
            503: components["responses"]["too-busy"];
            default: components["responses"]["internal"];
        };
    };
    showHealth: {
        parameters: {
            query?: {
                /** @example demo */
                region?: components["schemas"]["Region"];
            };
            header?: {
                /** @description Язык отказов / The language of refusals */
                "Accept-Language"?: components["parameters"]["Language"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Ответ / The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "at": "2026-11-22T09:12:45.000Z",
                     *       "services": [
                     *         {
                     *           "service": "data",
                     *           "ok": true
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Health"];
                };
            };
            400: components["responses"]["invalid-request"];
            404: components["responses"]["not-found"];
            /**
             * @description - [`not-healthy`](/problems/not-healthy/): Работает не всё / Something is out of order
             *     - [`too-busy`](/problems/too-busy/): Сейчас слишком много запросов. Повторите через несколько секунд, ничего не потеряно / Too many requests now. Retry in a few seconds, nothing is lost
             */
            503: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/not-healthy" | "/problems/too-busy";
                    };
                };
            };
            default: components["responses"]["internal"];
        };
    };
    listLessons: {
        parameters: {
            query: {
                /** @example 2026-11-23 */
                date: components["schemas"]["CivilDate"];
            };
            header?: {
                /** @description Язык отказов / The language of refusals */
                "Accept-Language"?: components["parameters"]["Language"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Ответ / The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "date": "2026-11-23",
                     *       "lessons": [
                     *         {
                     *           "id": "01KAMT3Q8F6Z9V2W5X7Y4B1C0D",
                     *           "date": "2026-11-23",
                     *           "number": 1,
                     *           "group": "215-1-2",
                     *           "title": "Детский сад № 15",
                     *           "subject": {
                     *             "code": "mathematics",
                     *             "title": "Математика"
                     *           },
                     *           "topic": "Сложение дробей",
                     *           "saved": true
                     *         }
                     *       ],
                     *       "earlier": "2026-11-23"
                     *     }
                     */
                    "application/json": {
                        date: components["schemas"]["CivilDate"];
                        earlier?: components["schemas"]["CivilDate"];
                        lessons: {
                            date: components["schemas"]["CivilDate"];
                            group: components["schemas"]["Id"];
                            id: components["schemas"]["Id"];
                            number: number;
                            saved: boolean;
                            subject: {
                                code: components["schemas"]["Code"];
                                title: components["schemas"]["Title"];
                            };
                            title: components["schemas"]["Title"];
                            topic?: components["schemas"]["Title"];
                        }[];
                    };
                };
            };
            400: components["responses"]["invalid-request"];
            401: components["responses"]["no-token"];
            403: components["responses"]["not-permitted-signed-in"];
            503: components["responses"]["too-busy"];
            default: components["responses"]["internal"];
        };
    };
    showLesson: {
        parameters: {
            query?: never;
            header?: {
                /** @description Язык отказов / The language of refusals */
                "Accept-Language"?: components["parameters"]["Language"];
            };
            path: {
                /** @example 01KAMT3Q8F6Z9V2W5X7Y4B1C0D */
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Ответ / The answer */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01KAMT3Q8F6Z9V2W5X7Y4B1C0D",
                     *       "date": "2026-11-23",
                     *       "number": 1,
                     *       "group": "215-1-2",
                     *       "title": "Детский сад № 15",
                     *       "subject": {
                     *         "code": "mathematics",
                     *         "title": "Математика"
                     *       },
                     *       "topic": "Сложение дробей",
                     *       "homework": "Учебник, задания 4 и 5",
                     *       "seq": 1,
                     *       "savedAt": "2026-11-22T09:12:45.000Z",
                     *       "scale": [
                     *         "5"
                     *       ],
                     *       "absences": [
                     *         {
                     *           "code": "61701000",
                     *           "title": "Детский сад № 15"
                     *         }
                     *       ],
                     *       "reasons": [
                     *         {
                     *           "code": "61701000",
                     *           "title": "Детский сад № 15"
                     *         }
                     *       ],
                     *       "pupils": [
                     *         {
                     *           "mark": "5",
                     *           "absence": {
                     *             "code": "ill",
                     *             "title": "По болезни"
                     *           },
                     *           "corrections": [
                     *             {
                     *               "value": "61701000",
                     *               "at": "2026-11-22T09:12:45.000Z",
                     *               "reason": "correction"
                     *             }
                     *           ],
                     *           "ref": "k3m9p2vx",
                     *           "name": "Смирнова Анна Ильинична",
                     *           "left": true
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        absences: {
                            code: components["schemas"]["Code"];
                            title: components["schemas"]["Title"];
                        }[];
                        date: components["schemas"]["CivilDate"];
                        group: components["schemas"]["Id"];
                        homework?: components["schemas"]["Title"];
                        id: components["schemas"]["Id"];
                        number: number;
                        pupils: {
                            absence?: {
                                code: components["schemas"]["Code"];
                                title: components["schemas"]["Title"];
                            };
                            corrections: {
                                at: components["schemas"]["Instant"];
                                reason: components["schemas"]["Title"];
                                value: components["schemas"]["Code"];
                            }[];
                            left: boolean;
                            mark?: components["schemas"]["Code"];
                            name: components["schemas"]["PersonName"];
                            ref: components["schemas"]["Ref"];
                        }[];
                        reasons: {
                            code: components["schemas"]["Code"];
                            title: components["schemas"]["Title"];
                        }[];
                        savedAt?: components["schemas"]["Instant"];
                        scale: components["schemas"]["Code"][];
                        seq: number;
                        subject: {
                            code: components["schemas"]["Code"];
                            title: components["schemas"]["Title"];
                        };
                        title: components["schemas"]["Title"];
                        topic?: components["schemas"]["Title"];
                    };
                };
            };
            400: components["responses"]["invalid-request"];
            401: components["responses"]["no-token"];
            403: components["responses"]["not-permitted-signed-in"];
            404: components["responses"]["not-found"];
            503: components["responses"]["too-busy"];
            default: components["responses"]["internal"];
        };
    };
    recordGrade: {
        parameters: {
            query?: never;
            header: {
                /** @description Язык отказов / The language of refusals */
                "Accept-Language"?: components["parameters"]["Language"];
                /**
                 * @description Версия, которую меняют / The version that is changed
                 * @example "1"
                 */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                /** @example 01KAMT3Q8F6Z9V2W5X7Y4B1C0D */
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "topic": "Сложение дробей",
                 *       "homework": "Учебник, задания 4 и 5",
                 *       "entries": {
                 *         "k3m9p2vx": {
                 *           "mark": "4",
                 *           "absence": "ill"
                 *         }
                 *       },
                 *       "reason": "correction"
                 *     }
                 */
                "application/json": components["schemas"]["Sheet"];
            };
        };
        responses: {
            /** @description Ответ / The answer */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01KAMT3Q8F6Z9V2W5X7Y4B1C0D",
                     *       "seq": 1,
                     *       "savedAt": "2026-11-22T09:12:45.000Z"
                     *     }
                     */
                    "application/json": {
                        id: components["schemas"]["Id"];
                        savedAt?: components["schemas"]["Instant"];
                        seq: number;
                    };
                };
            };
            400: components["responses"]["invalid-request"];
            401: components["responses"]["no-token"];
            403: components["responses"]["not-permitted-signed-in"];
            404: components["responses"]["not-found"];
            /**
             * @description - [`lesson-ahead`](/problems/lesson-ahead/): Урок {date} ещё не прошёл: отметки и пропуски можно ставить с этого дня / The lesson of {date} is still ahead: marks and absences can be given from that day on
             *     - [`not-in-class`](/problems/not-in-class/): Этого ученика нет в списке класса на дату урока / This pupil was not in the class on the day of the lesson
             *     - [`reason-needed`](/problems/reason-needed/): Отметка уже выставлена: чтобы исправить её, укажите причину / The mark was given already: to correct it, give a reason
             *     - [`unknown-code`](/problems/unknown-code/): Неизвестный код {code} в поле «{field}» / Unknown code {code} in the field "{field}"
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/lesson-ahead" | "/problems/not-in-class" | "/problems/reason-needed" | "/problems/unknown-code";
                    };
                };
            };
            412: components["responses"]["changed-meanwhile"];
            413: components["responses"]["too-large"];
            428: components["responses"]["version-missing"];
            503: components["responses"]["too-busy"];
            default: components["responses"]["internal"];
        };
    };
    searchLooks: {
        parameters: {
            query?: never;
            header?: {
                /** @description Язык отказов / The language of refusals */
                "Accept-Language"?: components["parameters"]["Language"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "surname": "Смирнов",
                 *       "birthDate": "2024-02-14",
                 *       "child": "k3m9p2vx",
                 *       "reader": "k3m9p2vx",
                 *       "from": "2026-11-23",
                 *       "to": "2026-11-23",
                 *       "after": "AQIDBAUGBwgJCgsM"
                 *     }
                 */
                "application/json": {
                    after?: string;
                    birthDate?: components["schemas"]["BirthDate"];
                    child?: components["schemas"]["Ref"];
                    from?: components["schemas"]["CivilDate"];
                    reader?: components["schemas"]["Ref"] | components["schemas"]["Id"];
                    surname?: components["schemas"]["PersonName"];
                    to?: components["schemas"]["CivilDate"];
                };
            };
        };
        responses: {
            /** @description Ответ / The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "from": "2026-11-23",
                     *       "to": "2026-11-23",
                     *       "children": [
                     *         {
                     *           "ref": "k3m9p2vx",
                     *           "name": "Смирнов Лев Ильич"
                     *         }
                     *       ],
                     *       "items": [
                     *         {
                     *           "at": "2026-11-22T09:12:45.000Z",
                     *           "child": "k3m9p2vx",
                     *           "list": "Детский сад № 15",
                     *           "action": "61701000",
                     *           "role": "parent",
                     *           "reader": "k3m9p2vx",
                     *           "name": "Смирнова Анна Ильинична",
                     *           "organisation": "215",
                     *           "municipality": "61701000",
                     *           "rule": "61701000",
                     *           "why": "Детский сад № 15"
                     *         }
                     *       ],
                     *       "next": "AQIDBAUGBwgJCgsM"
                     *     }
                     */
                    "application/json": {
                        children: {
                            name: components["schemas"]["PersonName"];
                            ref: components["schemas"]["Ref"];
                        }[];
                        from: components["schemas"]["CivilDate"];
                        items: {
                            action: components["schemas"]["Code"];
                            at: components["schemas"]["Instant"];
                            child?: components["schemas"]["Ref"];
                            list?: components["schemas"]["Title"];
                            municipality?: components["schemas"]["Title"];
                            name?: components["schemas"]["PersonName"];
                            organisation?: components["schemas"]["Title"];
                            reader: components["schemas"]["Ref"] | components["schemas"]["Id"];
                            /** @enum {string} */
                            role: "public" | "parent" | "pupil" | "teacher" | "class-teacher" | "clerk" | "head" | "specialist" | "mfc-clerk" | "exam-coordinator" | "analyst" | "administrator" | "auditor" | "federal";
                            rule?: components["schemas"]["Code"];
                            why?: components["schemas"]["Title"];
                        }[];
                        next?: string;
                        to: components["schemas"]["CivilDate"];
                    };
                };
            };
            400: components["responses"]["invalid-request"];
            401: components["responses"]["no-token"];
            403: components["responses"]["not-permitted-signed-in"];
            413: components["responses"]["too-large"];
            429: components["responses"]["too-many-requests"];
            503: components["responses"]["too-busy"];
            default: components["responses"]["internal"];
        };
    };
    showMe: {
        parameters: {
            query?: never;
            header?: {
                /** @description Язык отказов / The language of refusals */
                "Accept-Language"?: components["parameters"]["Language"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Ответ / The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "ref": "k3m9p2vx",
                     *       "role": "parent",
                     *       "name": "Смирнова Анна Ильинична",
                     *       "region": {
                     *         "code": "demo",
                     *         "title": "Примерская область",
                     *         "zone": "Europe/Moscow"
                     *       },
                     *       "organisation": {
                     *         "id": "215",
                     *         "title": "Детский сад № 15",
                     *         "kind": "kindergarten"
                     *       },
                     *       "municipality": {
                     *         "code": "61701000",
                     *         "title": "Примерск"
                     *       },
                     *       "group": {
                     *         "id": "215-1-2",
                     *         "title": "Звёздочка"
                     *       },
                     *       "grants": [
                     *         {
                     *           "id": "01KAMT3Q8F6Z9V2W5X7Y4B1C0D",
                     *           "role": "parent",
                     *           "where": "Детский сад № 15",
                     *           "current": true
                     *         }
                     *       ],
                     *       "asks": true,
                     *       "children": [
                     *         {
                     *           "ref": "k3m9p2vx",
                     *           "entrusted": {
                     *             "delegation": "01KAMT3Q8F6Z9V2W5X7Y4B1C0D",
                     *             "scopes": [
                     *               "diary"
                     *             ],
                     *             "until": "2026-11-22T09:12:45.000Z",
                     *             "by": "Смирнова Анна Ильинична"
                     *           },
                     *           "name": "Смирнов Лев Ильич",
                     *           "birthDate": "2024-02-14",
                     *           "attends": {
                     *             "kind": "kindergarten-group",
                     *             "organisation": {
                     *               "id": "215",
                     *               "title": "Детский сад № 15"
                     *             },
                     *             "group": {
                     *               "id": "215-1-2",
                     *               "title": "Звёздочка"
                     *             }
                     *           }
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        asks?: boolean;
                        children: {
                            attends?: {
                                group: {
                                    id: components["schemas"]["Id"];
                                    title: components["schemas"]["Title"];
                                };
                                /** @enum {string} */
                                kind: "kindergarten-group" | "class";
                                organisation: {
                                    id: components["schemas"]["Id"];
                                    title: components["schemas"]["Title"];
                                };
                            };
                            birthDate?: components["schemas"]["BirthDate"];
                            entrusted?: {
                                by?: components["schemas"]["PersonName"];
                                delegation: components["schemas"]["Id"];
                                scopes: ("diary" | "applications" | "apply" | "notices")[];
                                until: components["schemas"]["Instant"];
                            };
                            name: components["schemas"]["PersonName"];
                            ref: components["schemas"]["Ref"];
                        }[];
                        grants: {
                            current: boolean;
                            id: components["schemas"]["Id"];
                            /** @enum {string} */
                            role: "public" | "parent" | "pupil" | "teacher" | "class-teacher" | "clerk" | "head" | "specialist" | "mfc-clerk" | "exam-coordinator" | "analyst" | "administrator" | "auditor" | "federal";
                            where?: components["schemas"]["Title"];
                        }[];
                        group?: {
                            id: components["schemas"]["Id"];
                            title: components["schemas"]["Title"];
                        };
                        municipality?: {
                            code: components["schemas"]["Code"];
                            title: components["schemas"]["Title"];
                        };
                        name: components["schemas"]["PersonName"];
                        organisation?: {
                            id: components["schemas"]["Id"];
                            /** @enum {string} */
                            kind: "kindergarten" | "school";
                            title: components["schemas"]["Title"];
                        };
                        ref: components["schemas"]["Ref"] | components["schemas"]["Id"];
                        region: {
                            code: components["schemas"]["Region"];
                            title: components["schemas"]["Title"];
                            zone: components["schemas"]["Zone"];
                        };
                        /** @enum {string} */
                        role: "public" | "parent" | "pupil" | "teacher" | "class-teacher" | "clerk" | "head" | "specialist" | "mfc-clerk" | "exam-coordinator" | "analyst" | "administrator" | "auditor" | "federal";
                    };
                };
            };
            401: components["responses"]["no-token"];
            403: components["responses"]["not-permitted-signed-in"];
            503: components["responses"]["too-busy"];
            default: components["responses"]["internal"];
        };
    };
    askAddress: {
        parameters: {
            query?: never;
            header?: {
                /** @description Язык отказов / The language of refusals */
                "Accept-Language"?: components["parameters"]["Language"];
            };
            path: {
                /** @example email */
                way: "email" | "sms" | "messenger";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "address": "г. Примерск, ул. Садовая, д. 12"
                 *     }
                 */
                "application/json": {
                    address: components["schemas"]["Email"];
                };
            };
        };
        responses: {
            /** @description Ответ / The answer */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "seq": 1,
                     *       "until": "2026-11-22T09:12:45.000Z"
                     *     }
                     */
                    "application/json": {
                        seq: number;
                        until: components["schemas"]["Instant"];
                    };
                };
            };
            /**
             * @description - [`address-impossible`](/problems/address-impossible/): Такого адреса быть не может: проверьте, что написано / There can be no such address: check what is written
             *     - [`invalid-request`](/problems/invalid-request/): Запрос заполнен неверно / The request does not match the contract
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/address-impossible" | "/problems/invalid-request";
                    };
                };
            };
            401: components["responses"]["no-token"];
            403: components["responses"]["not-permitted-signed-in"];
            409: components["responses"]["way-not-offered"];
            412: components["responses"]["changed-meanwhile"];
            413: components["responses"]["too-large"];
            429: components["responses"]["too-many-requests"];
            /**
             * @description - [`not-sent`](/problems/not-sent/): Код сейчас не отправляется. Повторите через несколько минут / The code cannot be sent now. Retry in a few minutes
             *     - [`too-busy`](/problems/too-busy/): Сейчас слишком много запросов. Повторите через несколько секунд, ничего не потеряно / Too many requests now. Retry in a few seconds, nothing is lost
             */
            503: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/not-sent" | "/problems/too-busy";
                    };
                };
            };
            default: components["responses"]["internal"];
        };
    };
    confirmAddress: {
        parameters: {
            query?: never;
            header?: {
                /** @description Язык отказов / The language of refusals */
                "Accept-Language"?: components["parameters"]["Language"];
            };
            path: {
                /** @example email */
                way: "email" | "sms" | "messenger";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "code": "61701000"
                 *     }
                 */
                "application/json": {
                    code: components["schemas"]["Code"];
                };
            };
        };
        responses: {
            /** @description Ответ / The answer */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "seq": 1
                     *     }
                     */
                    "application/json": {
                        seq: number;
                    };
                };
            };
            400: components["responses"]["invalid-request"];
            401: components["responses"]["no-token"];
            403: components["responses"]["not-permitted-signed-in"];
            409: components["responses"]["code-wrong"];
            412: components["responses"]["changed-meanwhile"];
            413: components["responses"]["too-large"];
            503: components["responses"]["too-busy"];
            default: components["responses"]["internal"];
        };
    };
    listApplications: {
        parameters: {
            query?: never;
            header?: {
                /** @description Язык отказов / The language of refusals */
                "Accept-Language"?: components["parameters"]["Language"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Ответ / The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "01KAMT3Q8F6Z9V2W5X7Y4B1C0D",
                     *           "number": "1042",
                     *           "kind": "kindergarten",
                     *           "child": {
                     *             "ref": "k3m9p2vx",
                     *             "name": "Смирнов Лев Ильич"
                     *           },
                     *           "status": "queued",
                     *           "filedAt": "2026-11-22T09:12:45.000Z",
                     *           "place": {
                     *             "position": 12,
                     *             "total": 180,
                     *             "at": "2026-11-22T09:12:45.000Z",
                     *             "ahead": {
                     *               "outOfTurn": 1,
                     *               "first": 1,
                     *               "preferential": 1,
                     *               "none": 1
                     *             }
                     *           },
                     *           "offer": {
                     *             "number": "1042",
                     *             "organisation": "215",
                     *             "group": "215-1-2",
                     *             "address": "г. Примерск, ул. Садовая, д. 12",
                     *             "wish": 1,
                     *             "madeAt": "2026-11-22T09:12:45.000Z",
                     *             "answerBy": "2026-11-22T09:12:45.000Z"
                     *           },
                     *           "term": "2026-11-22T09:12:45.000Z",
                     *           "zone": "Europe/Moscow"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        items: {
                            child: {
                                name: components["schemas"]["PersonName"];
                                ref: components["schemas"]["Ref"];
                            };
                            filedAt: components["schemas"]["Instant"];
                            id: components["schemas"]["Id"];
                            kind: components["schemas"]["Kind"];
                            number: components["schemas"]["Code"];
                            offer?: {
                                address: components["schemas"]["Title"];
                                answerBy: components["schemas"]["Instant"];
                                group: components["schemas"]["Title"];
                                madeAt: components["schemas"]["Instant"];
                                number: components["schemas"]["Code"];
                                organisation: components["schemas"]["Title"];
                                wish: number;
                            };
                            place?: {
                                ahead: {
                                    first: number;
                                    none: number;
                                    outOfTurn: number;
                                    preferential: number;
                                };
                                at: components["schemas"]["Instant"];
                                position: number;
                                total: number;
                            };
                            status: components["schemas"]["Status"];
                            term?: components["schemas"]["Instant"];
                            zone: components["schemas"]["Zone"];
                        }[];
                    };
                };
            };
            401: components["responses"]["no-token"];
            403: components["responses"]["not-permitted-signed-in"];
            503: components["responses"]["too-busy"];
            default: components["responses"]["internal"];
        };
    };
    listMyCases: {
        parameters: {
            query?: never;
            header?: {
                /** @description Язык отказов / The language of refusals */
                "Accept-Language"?: components["parameters"]["Language"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Ответ / The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "01KAMT3Q8F6Z9V2W5X7Y4B1C0D",
                     *           "seq": 1,
                     *           "number": "1042",
                     *           "service": {
                     *             "code": "61701000",
                     *             "title": "Детский сад № 15"
                     *           },
                     *           "year": 1,
                     *           "channel": "portal",
                     *           "child": {
                     *             "ref": "k3m9p2vx",
                     *             "name": "Смирнов Лев Ильич"
                     *           },
                     *           "organisation": {
                     *             "id": "215",
                     *             "title": "Детский сад № 15"
                     *           },
                     *           "filedAt": "2026-11-22T09:12:45.000Z",
                     *           "state": {
                     *             "code": "61701000",
                     *             "title": "Детский сад № 15",
                     *             "family": "Детский сад № 15",
                     *             "ends": "61701000",
                     *             "acts": "61701000"
                     *           },
                     *           "term": "2026-11-22T09:12:45.000Z",
                     *           "zone": "Europe/Moscow"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        items: {
                            channel: components["schemas"]["CaseChannel"];
                            child: {
                                name?: components["schemas"]["PersonName"];
                                ref: components["schemas"]["Ref"];
                            };
                            filedAt: components["schemas"]["Instant"];
                            id: components["schemas"]["Id"];
                            number: components["schemas"]["Code"];
                            organisation: {
                                id: components["schemas"]["Id"];
                                title: components["schemas"]["Title"];
                            };
                            seq: number;
                            service: {
                                code: components["schemas"]["Code"];
                                title: components["schemas"]["Title"];
                            };
                            state: {
                                acts?: components["schemas"]["Code"];
                                code: components["schemas"]["Code"];
                                ends?: components["schemas"]["Code"];
                                family: components["schemas"]["Title"];
                                title: components["schemas"]["Title"];
                            };
                            term?: components["schemas"]["Instant"];
                            year: number;
                            zone: components["schemas"]["Zone"];
                        }[];
                    };
                };
            };
            401: components["responses"]["no-token"];
            403: components["responses"]["not-permitted-signed-in"];
            503: components["responses"]["too-busy"];
            default: components["responses"]["internal"];
        };
    };
    bringChild: {
        parameters: {
            query?: never;
            header: {
                /** @description Язык отказов / The language of refusals */
                "Accept-Language"?: components["parameters"]["Language"];
                /**
                 * @description Ключ, по которому повтор узнают / What a repetition is known by
                 * @example 5f0c8f0e-7a31-4c1f-9a55-0d2f1b6b7c11
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "surname": "Смирнов",
                 *       "name": "Смирнова Анна Ильинична",
                 *       "middleName": "Ильич",
                 *       "birthDate": "2024-02-14",
                 *       "document": {
                 *         "type": "rf",
                 *         "series": "612304",
                 *         "number": "1042",
                 *         "issuedOn": "2024-02-20",
                 *         "actNumber": "612304",
                 *         "actOn": "2024-02-20",
                 *         "issuedBy": "612304"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["ChildIdentity"];
            };
        };
        responses: {
            /** @description Создано / Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "child": "k3m9p2vx"
                     *     }
                     */
                    "application/json": {
                        child: components["schemas"]["Ref"];
                    };
                };
            };
            /**
             * @description - [`idempotency-key-missing`](/problems/idempotency-key-missing/): Нет заголовка Idempotency-Key: без него повтор запроса создал бы второй документ / The Idempotency-Key header is missing: without it a retry would create a second document
             *     - [`invalid-request`](/problems/invalid-request/): Запрос заполнен неверно / The request does not match the contract
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/idempotency-key-missing" | "/problems/invalid-request";
                    };
                };
            };
            401: components["responses"]["no-token"];
            403: components["responses"]["not-permitted-signed-in"];
            /**
             * @description - [`child-of-others`](/problems/child-of-others/): Этот ребёнок уже есть в системе у другого представителя. Войдите через Госуслуги с подтверждёнными сведениями о детях или обратитесь в управление образования / This child is known under another guardian. Sign in with confirmed data about your children or ask the education authority
             *     - [`filing-not-entrusted`](/problems/filing-not-entrusted/): Этот ребёнок вам доверен, но подавать за него заявления вам не доверили. Попросите его родителя доверить и это: «Доверенные лица» / This child is entrusted to you, but filing for the child is not. Ask the child’s guardian to entrust you with filing too
             *     - [`too-many-children`](/problems/too-many-children/): К одному кабинету можно привязать не больше {limit} детей / An account may have at most {limit} children
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/child-of-others" | "/problems/filing-not-entrusted" | "/problems/too-many-children";
                    };
                };
            };
            412: components["responses"]["changed-meanwhile"];
            413: components["responses"]["too-large"];
            422: components["responses"]["idempotency-key-reused"];
            429: components["responses"]["too-many-requests"];
            503: components["responses"]["too-busy"];
            default: components["responses"]["internal"];
        };
    };
    listDeadlines: {
        parameters: {
            query?: never;
            header?: {
                /** @description Язык отказов / The language of refusals */
                "Accept-Language"?: components["parameters"]["Language"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Ответ / The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "kind": "act",
                     *           "title": "Детский сад № 15",
                     *           "what": "Детский сад № 15",
                     *           "child": "Смирнова Анна Ильинична",
                     *           "application": "01KAMT3Q8F6Z9V2W5X7Y4B1C0D",
                     *           "case": "01KAMT3Q8F6Z9V2W5X7Y4B1C0D",
                     *           "service": "61701000",
                     *           "from": "2026-11-22T09:12:45.000Z",
                     *           "by": "2026-11-22T09:12:45.000Z",
                     *           "zone": "Europe/Moscow"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        items: {
                            application?: components["schemas"]["Id"];
                            by: components["schemas"]["Instant"];
                            case?: components["schemas"]["Id"];
                            child?: components["schemas"]["PersonName"];
                            from?: components["schemas"]["Instant"];
                            /** @enum {string} */
                            kind: "act" | "wait" | "window";
                            service?: components["schemas"]["Code"];
                            title: components["schemas"]["Title"];
                            what: components["schemas"]["Title"];
                            zone: components["schemas"]["Zone"];
                        }[];
                    };
                };
            };
            401: components["responses"]["no-token"];
            403: components["responses"]["not-permitted-signed-in"];
            503: components["responses"]["too-busy"];
            default: components["responses"]["internal"];
        };
    };
    listDeliveries: {
        parameters: {
            query?: {
                /** @example AQIDBAUGBwgJCgsM */
                after?: string;
            };
            header?: {
                /** @description Язык отказов / The language of refusals */
                "Accept-Language"?: components["parameters"]["Language"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Ответ / The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "01KAMT3Q8F6Z9V2W5X7Y4B1C0D",
                     *           "at": "2026-11-22T09:12:45.000Z",
                     *           "code": "offer-made",
                     *           "about": "61701000",
                     *           "term": "2026-11-22T09:12:45.000Z",
                     *           "status": "waiting",
                     *           "dueAt": "2026-11-22T09:12:45.000Z",
                     *           "doneAt": "2026-11-22T09:12:45.000Z",
                     *           "reason": "refused",
                     *           "way": "email",
                     *           "tries": 1,
                     *           "zone": "Europe/Moscow"
                     *         }
                     *       ],
                     *       "next": "AQIDBAUGBwgJCgsM"
                     *     }
                     */
                    "application/json": {
                        items: {
                            about: components["schemas"]["Code"];
                            at: components["schemas"]["Instant"];
                            /** @enum {string} */
                            code: "offer-made" | "offer-accepted" | "offer-declined" | "offer-lapsed" | "papers-accepted" | "application-filed" | "application-changed" | "application-withdrawn" | "application-enrolled" | "application-refused" | "pupil-left" | "pupil-returned" | "files-missing" | "benefit-near" | "benefit-ended" | "transfer-requested" | "transfer-accepted" | "transfer-refused" | "transfer-expired" | "case-filed" | "case-asked" | "case-moved" | "case-granted" | "case-refused" | "case-withdrawn" | "case-near" | "case-proof-near" | "case-proof-ended" | "swap-offered" | "swap-released" | "swap-done" | "swap-request-ended" | "data-corrected" | "data-refused" | "data-erased" | "guardian-parted" | "guardian-restored";
                            doneAt?: components["schemas"]["Instant"];
                            dueAt: components["schemas"]["Instant"];
                            id: components["schemas"]["Id"];
                            /** @enum {string} */
                            reason?: "refused" | "given-up" | "switched-off" | "not-theirs";
                            /** @enum {string} */
                            status: "waiting" | "trying" | "sent" | "failed";
                            term?: components["schemas"]["Instant"];
                            tries: number;
                            /** @enum {string} */
                            way: "email" | "sms" | "messenger";
                            zone: components["schemas"]["Zone"];
                        }[];
                        next?: string;
                    };
                };
            };
            400: components["responses"]["invalid-request"];
            401: components["responses"]["no-token"];
            403: components["responses"]["not-permitted-signed-in"];
            503: components["responses"]["too-busy"];
            default: components["responses"]["internal"];
        };
    };
    showDraft: {
        parameters: {
            query?: never;
            header?: {
                /** @description Язык отказов / The language of refusals */
                "Accept-Language"?: components["parameters"]["Language"];
            };
            path: {
                /** @example 61701000 */
                service: components["schemas"]["Code"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Ответ / The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "draft": {
                     *         "child": "k3m9p2vx",
                     *         "organisation": "215",
                     *         "answers": {
                     *           "61701000": "Общеразвивающая"
                     *         },
                     *         "savedAt": "2026-11-22T09:12:45.000Z"
                     *       }
                     *     }
                     */
                    "application/json": {
                        draft?: {
                            answers: {
                                [key: string]: components["schemas"]["HealthText"] | components["schemas"]["HealthFlag"] | components["schemas"]["HealthText"][];
                            };
                            child: components["schemas"]["Ref"];
                            organisation?: components["schemas"]["Id"];
                            savedAt: components["schemas"]["Instant"];
                        };
                    };
                };
            };
            400: components["responses"]["invalid-request"];
            401: components["responses"]["no-token"];
            403: components["responses"]["not-permitted-signed-in"];
            503: components["responses"]["too-busy"];
            default: components["responses"]["internal"];
        };
    };
    saveDraft: {
        parameters: {
            query?: never;
            header?: {
                /** @description Язык отказов / The language of refusals */
                "Accept-Language"?: components["parameters"]["Language"];
            };
            path: {
                /** @example 61701000 */
                service: components["schemas"]["Code"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "child": "k3m9p2vx",
                 *       "organisation": "215",
                 *       "answers": {
                 *         "61701000": "Общеразвивающая"
                 *       }
                 *     }
                 */
                "application/json": {
                    answers: {
                        [key: string]: components["schemas"]["HealthText"] | components["schemas"]["HealthFlag"] | components["schemas"]["HealthText"][];
                    };
                    child: components["schemas"]["Ref"];
                    organisation?: components["schemas"]["Id"];
                };
            };
        };
        responses: {
            /** @description Ответ / The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "savedAt": "2026-11-22T09:12:45.000Z"
                     *     }
                     */
                    "application/json": {
                        savedAt: components["schemas"]["Instant"];
                    };
                };
            };
            400: components["responses"]["invalid-request"];
            401: components["responses"]["no-token"];
            403: components["responses"]["not-permitted-signed-in"];
            404: components["responses"]["not-found"];
            413: components["responses"]["too-large"];
            503: components["responses"]["too-busy"];
            default: components["responses"]["internal"];
        };
    };
    listNotices: {
        parameters: {
            query?: {
                /** @example AQIDBAUGBwgJCgsM */
                after?: string;
            };
            header?: {
                /** @description Язык отказов / The language of refusals */
                "Accept-Language"?: components["parameters"]["Language"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Ответ / The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "01KAMT3Q8F6Z9V2W5X7Y4B1C0D",
                     *           "at": "2026-11-22T09:12:45.000Z",
                     *           "code": "offer-made",
                     *           "child": "k3m9p2vx",
                     *           "about": "61701000",
                     *           "term": "2026-11-22T09:12:45.000Z",
                     *           "readAt": "2026-11-22T09:12:45.000Z",
                     *           "organisation": {
                     *             "id": "215",
                     *             "title": "Детский сад № 15"
                     *           },
                     *           "group": {
                     *             "id": "215-1-2",
                     *             "title": "Звёздочка"
                     *           },
                     *           "service": {
                     *             "code": "61701000",
                     *             "title": "Детский сад № 15",
                     *             "says": "Детский сад № 15"
                     *           },
                     *           "zone": "Europe/Moscow",
                     *           "second": {
                     *             "language": "61701000",
                     *             "text": "Детский сад № 15"
                     *           }
                     *         }
                     *       ],
                     *       "next": "AQIDBAUGBwgJCgsM"
                     *     }
                     */
                    "application/json": {
                        items: {
                            about: components["schemas"]["Code"];
                            at: components["schemas"]["Instant"];
                            child: components["schemas"]["Ref"];
                            /** @enum {string} */
                            code: "offer-made" | "offer-accepted" | "offer-declined" | "offer-lapsed" | "papers-accepted" | "application-filed" | "application-changed" | "application-withdrawn" | "application-enrolled" | "application-refused" | "pupil-left" | "pupil-returned" | "files-missing" | "benefit-near" | "benefit-ended" | "transfer-requested" | "transfer-accepted" | "transfer-refused" | "transfer-expired" | "case-filed" | "case-asked" | "case-moved" | "case-granted" | "case-refused" | "case-withdrawn" | "case-near" | "case-proof-near" | "case-proof-ended" | "swap-offered" | "swap-released" | "swap-done" | "swap-request-ended" | "data-corrected" | "data-refused" | "data-erased" | "guardian-parted" | "guardian-restored";
                            group?: {
                                id: components["schemas"]["Id"];
                                title: components["schemas"]["Title"];
                            };
                            id: components["schemas"]["Id"];
                            organisation?: {
                                id: components["schemas"]["Id"];
                                title: components["schemas"]["Title"];
                            };
                            readAt?: components["schemas"]["Instant"];
                            second?: {
                                language: components["schemas"]["Code"];
                                text: components["schemas"]["Title"];
                            };
                            service?: {
                                code: components["schemas"]["Code"];
                                says: components["schemas"]["Title"];
                                title: components["schemas"]["Title"];
                            };
                            term?: components["schemas"]["Instant"];
                            zone: components["schemas"]["Zone"];
                        }[];
                        next?: string;
                    };
                };
            };
            400: components["responses"]["invalid-request"];
            401: components["responses"]["no-token"];
            403: components["responses"]["not-permitted-signed-in"];
            503: components["responses"]["too-busy"];
            default: components["responses"]["internal"];
        };
    };
    markRead: {
        parameters: {
            query?: never;
            header?: {
                /** @description Язык отказов / The language of refusals */
                "Accept-Language"?: components["parameters"]["Language"];
            };
            path: {
                /** @example 01KAMT3Q8F6Z9V2W5X7Y4B1C0D */
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Сделано / Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid-request"];
            401: components["responses"]["no-token"];
            403: components["responses"]["not-permitted-signed-in"];
            404: components["responses"]["not-found"];
            413: components["responses"]["too-large"];
            503: components["responses"]["too-busy"];
            default: components["responses"]["internal"];
        };
    };
    showPreferences: {
        parameters: {
            query?: never;
            header?: {
                /** @description Язык отказов / The language of refusals */
                "Accept-Language"?: components["parameters"]["Language"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Ответ / The answer */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "ways": [
                     *         "email"
                     *       ],
                     *       "digest": 1,
                     *       "quiet": {
                     *         "from": 1,
                     *         "to": 1
                     *       },
                     *       "language": "ru",
                     *       "seq": 1,
                     *       "offered": [
                     *         "email"
                     *       ],
                     *       "addresses": [
                     *         {
                     *           "way": "email",
                     *           "address": "г. Примерск, ул. Садовая, д. 12"
                     *         }
                     *       ],
                     *       "pending": {
                     *         "way": "email",
                     *         "address": "г. Примерск, ул. Садовая, д. 12",
                     *         "until": "2026-11-22T09:12:45.000Z"
                     *       },
                     *       "zone": "Europe/Moscow",
                     *       "second": {
                     *         "code": "61701000",
                     *         "title": "Детский сад № 15"
                     *       }
                     *     }
                     */
                    "application/json": {
                        addresses: {
                            address: components["schemas"]["PersonalText"];
                            /** @enum {string} */
                            way: "email" | "sms" | "messenger";
                        }[];
                        digest?: number;
                        /** @enum {string} */
                        language: "ru" | "en" | "second";
                        offered: ("email" | "sms" | "messenger")[];
                        pending?: {
                            address: components["schemas"]["PersonalText"];
                            until: components["schemas"]["Instant"];
                            /** @enum {string} */
                            way: "email" | "sms" | "messenger";
                        };
                        quiet?: {
                            from: number;
                            to: number;
                        };
                        second?: {
                            code: components["schemas"]["Code"];
                            title: components["schemas"]["Title"];
                        };
                        seq: number;
                        ways: ("email" | "sms" | "messenger")[];
                        zone: components["schemas"]["Zone"];
                    };
                };
            };
            401: components["responses"]["no-token"];
            403: components["responses"]["not-permitted-signed-in"];
            503: components["responses"]["too-busy"];
            default: components["responses"]["internal"];
        };
    };
    changePreferences: {
        parameters: {
            query?: never;
            header: {
                /** @description Язык отказов / The language of refusals */
                "Accept-Language"?: components["parameters"]["Language"];
                /**
                 * @description Версия, которую меняют / The version that is changed
                 * @example "1"
                 */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "ways": [
                 *         "email"
                 *       ],
                 *       "digest": 1,
                 *       "quiet": {
                 *         "from": 1,
                 *         "to": 1
                 *       },
                 *       "language": "ru"
                 *     }
                 */
                "application/json": {
                    digest?: number;
                    /** @enum {string} */
                    language: "ru" | "en" | "second";
                    quiet?: {
                        from: number;
                        to: number;
                    };
                    ways: ("email" | "sms" | "messenger")[];
                };
            };
        };
        responses: {
            /** @description Ответ / The answer */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "seq": 1
                     *     }
                     */
                    "application/json": {
                        seq: number;
                    };
                };
            };
            400: components["responses"]["invalid-request"];
            401: components["responses"]["no-token"];
            403: components["responses"]["not-permitted-signed-in"];
            /**
             * @description - [`address-unconfirmed`](/problems/address-unconfirmed/): Сначала подтвердите адрес кодом, который на него отправлен / First confirm the address by the code that was sent there
             *     - [`language-not-offered`](/problems/language-not-offered/): Писем на втором языке в регионе нет / There are no letters in a second language in this region
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/address-unconfirmed" | "/problems/language-not-offered";
                    };
                };
            };
            412: components["responses"]["changed-meanwhile"];
            413: components["responses"]["too-large"];
            428: components["responses"]["version-missing"];
            503: components["responses"]["too-busy"];
            default: components["responses"]["internal"];
        };
    };
    submitApplicationFor: {
        parameters: {
            query?: never;
            header: {
                /** @description Язык отказов / The language of refusals */
                "Accept-Language"?: components["parameters"]["Language"];
                /**
                 * @description Ключ, по которому повтор узнают / What a repetition is known by
                 * @example 5f0c8f0e-7a31-4c1f-9a55-0d2f1b6b7c11
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @example 61701000 */
                municipality: components["schemas"]["Code"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "applicant": {
                 *         "surname": "Смирнов",
                 *         "name": "Смирнова Анна Ильинична",
                 *         "middleName": "Ильич",
                 *         "phone": "+7(491)2205500",
                 *         "email": "anna@demo.example",
                 *         "parent": true,
                 *         "mayStay": true,
                 *         "authority": {
                 *           "name": "612304",
                 *           "series": "612304",
                 *           "number": "1042",
                 *           "issuedOn": "2024-02-20",
                 *           "issuedBy": "612304"
                 *         }
                 *       },
                 *       "applicantDocument": {
                 *         "type": {
                 *           "code": "612304",
                 *           "title": "612304"
                 *         },
                 *         "series": "612304",
                 *         "number": "1042",
                 *         "issuedOn": "2024-02-20",
                 *         "issuedBy": "612304",
                 *         "issuerCode": "612304"
                 *       },
                 *       "secondParent": {
                 *         "surname": "Смирнов",
                 *         "name": "Смирнова Анна Ильинична",
                 *         "middleName": "Ильич",
                 *         "phone": "+7(491)2205500",
                 *         "email": "612304"
                 *       },
                 *       "child": {
                 *         "surname": "Смирнов",
                 *         "name": "Смирнов Лев Ильич",
                 *         "middleName": "Ильич",
                 *         "birthDate": "2024-02-14",
                 *         "document": {
                 *           "type": "rf",
                 *           "series": "612304",
                 *           "number": "1042",
                 *           "issuedOn": "2024-02-20",
                 *           "actNumber": "612304",
                 *           "actOn": "2024-02-20",
                 *           "issuedBy": "612304"
                 *         }
                 *       },
                 *       "address": {
                 *         "full": "г. Примерск, ул. Садовая, д. 12",
                 *         "index": "612304",
                 *         "region": {
                 *           "code": "612304",
                 *           "title": "Примерская область"
                 *         },
                 *         "area": {
                 *           "code": "612304",
                 *           "title": "612304"
                 *         },
                 *         "city": {
                 *           "code": "612304",
                 *           "title": "612304"
                 *         },
                 *         "cityArea": {
                 *           "code": "612304",
                 *           "title": "612304"
                 *         },
                 *         "place": {
                 *           "code": "612304",
                 *           "title": "612304"
                 *         },
                 *         "street": {
                 *           "code": "612304",
                 *           "title": "612304"
                 *         },
                 *         "additionalArea": {
                 *           "code": "612304",
                 *           "title": "612304"
                 *         },
                 *         "additionalStreet": {
                 *           "code": "612304",
                 *           "title": "612304"
                 *         },
                 *         "house": {
                 *           "code": "612304",
                 *           "title": "612304"
                 *         },
                 *         "building1": "612304",
                 *         "building2": "612304",
                 *         "apartment": "612304"
                 *       },
                 *       "entry": {
                 *         "desiredOn": "2026-11-23",
                 *         "language": {
                 *           "code": "1",
                 *           "title": "Русский"
                 *         },
                 *         "schedule": {
                 *           "code": "1",
                 *           "title": "Полный день"
                 *         },
                 *         "fullDayConsent": true,
                 *         "otherDayConsent": true
                 *       },
                 *       "adaptation": {
                 *         "group": {
                 *           "code": "61701000",
                 *           "title": "Звёздочка"
                 *         },
                 *         "profile": {
                 *           "code": "Общеразвивающая",
                 *           "title": "Общеразвивающая"
                 *         },
                 *         "adaptedConsent": false,
                 *         "generalConsent": true,
                 *         "careConsent": true,
                 *         "specialConditions": false
                 *       },
                 *       "medicalReport": {
                 *         "type": {
                 *           "code": "Общеразвивающая",
                 *           "title": "Общеразвивающая"
                 *         },
                 *         "series": "Общеразвивающая",
                 *         "number": "1042",
                 *         "issuedOn": "2026-05-14",
                 *         "issuedBy": "Общеразвивающая",
                 *         "expiresOn": "2026-05-14",
                 *         "files": [
                 *           {
                 *             "code": "612304",
                 *             "name": "612304",
                 *             "type": "612304"
                 *           }
                 *         ]
                 *       },
                 *       "wishes": [
                 *         {
                 *           "organisation": "215",
                 *           "title": "Детский сад № 15",
                 *           "priority": 1
                 *         }
                 *       ],
                 *       "allowOther": true,
                 *       "siblings": [
                 *         {
                 *           "surname": "Смирнов",
                 *           "name": "Смирнова Анна Ильинична",
                 *           "middleName": "Ильич",
                 *           "organisation": {
                 *             "code": "61701000",
                 *             "title": "Детский сад № 15"
                 *           }
                 *         }
                 *       ],
                 *       "benefit": {
                 *         "category": {
                 *           "code": "Общеразвивающая",
                 *           "title": "Общеразвивающая"
                 *         },
                 *         "document": {
                 *           "issuedOn": "2024-02-20",
                 *           "issuedBy": "612304",
                 *           "expiresOn": "2024-02-20"
                 *         },
                 *         "files": [
                 *           {
                 *             "code": "612304",
                 *             "name": "612304",
                 *             "type": "612304"
                 *           }
                 *         ]
                 *       },
                 *       "channel": "counter",
                 *       "filedOn": "2026-11-23"
                 *     }
                 */
                "application/json": {
                    adaptation: {
                        adaptedConsent?: components["schemas"]["HealthFlag"];
                        careConsent?: boolean;
                        generalConsent?: boolean;
                        group: {
                            code: components["schemas"]["Code"];
                            title: components["schemas"]["Title"];
                        };
                        profile?: {
                            code: components["schemas"]["HealthText"];
                            title: components["schemas"]["HealthText"];
                        };
                        specialConditions?: components["schemas"]["HealthFlag"];
                    };
                    address: {
                        additionalArea?: {
                            code: components["schemas"]["PersonalText"];
                            title: components["schemas"]["PersonalText"];
                        };
                        additionalStreet?: {
                            code: components["schemas"]["PersonalText"];
                            title: components["schemas"]["PersonalText"];
                        };
                        apartment?: components["schemas"]["PersonalText"];
                        area?: {
                            code: components["schemas"]["PersonalText"];
                            title: components["schemas"]["PersonalText"];
                        };
                        building1?: components["schemas"]["PersonalText"];
                        building2?: components["schemas"]["PersonalText"];
                        city?: {
                            code: components["schemas"]["PersonalText"];
                            title: components["schemas"]["PersonalText"];
                        };
                        cityArea?: {
                            code: components["schemas"]["PersonalText"];
                            title: components["schemas"]["PersonalText"];
                        };
                        full: string;
                        house?: {
                            code: components["schemas"]["PersonalText"];
                            title: components["schemas"]["PersonalText"];
                        };
                        index?: components["schemas"]["PersonalText"];
                        place?: {
                            code: components["schemas"]["PersonalText"];
                            title: components["schemas"]["PersonalText"];
                        };
                        region?: {
                            code: components["schemas"]["PersonalText"];
                            title: components["schemas"]["PersonalText"];
                        };
                        street?: {
                            code: components["schemas"]["PersonalText"];
                            title: components["schemas"]["PersonalText"];
                        };
                    };
                    allowOther: boolean;
                    applicant: {
                        authority?: {
                            issuedBy: components["schemas"]["PersonalText"];
                            issuedOn: components["schemas"]["PersonalDate"];
                            name: components["schemas"]["PersonalText"];
                            number: components["schemas"]["PersonalText"];
                            series?: components["schemas"]["PersonalText"];
                        };
                        email: components["schemas"]["Email"];
                        mayStay?: components["schemas"]["PersonalFlag"];
                        middleName?: components["schemas"]["PersonName"];
                        name: components["schemas"]["PersonName"];
                        parent: components["schemas"]["PersonalFlag"];
                        phone: components["schemas"]["Phone"];
                        surname: components["schemas"]["PersonName"];
                    };
                    applicantDocument: {
                        issuedBy: components["schemas"]["PersonalText"];
                        issuedOn: components["schemas"]["PersonalDate"];
                        issuerCode?: components["schemas"]["PersonalText"];
                        number: components["schemas"]["PersonalText"];
                        series?: components["schemas"]["PersonalText"];
                        type: {
                            code: components["schemas"]["PersonalText"];
                            title: components["schemas"]["PersonalText"];
                        };
                    };
                    benefit?: {
                        category: {
                            code: components["schemas"]["HealthText"];
                            title: components["schemas"]["HealthText"];
                        };
                        document: {
                            expiresOn?: components["schemas"]["PersonalDate"];
                            issuedBy: components["schemas"]["PersonalText"];
                            issuedOn: components["schemas"]["PersonalDate"];
                        };
                        files?: {
                            code: components["schemas"]["PersonalText"];
                            name: components["schemas"]["PersonalText"];
                            type: components["schemas"]["PersonalText"];
                        }[];
                    };
                    /** @enum {string} */
                    channel: "counter" | "mfc" | "post";
                    child: components["schemas"]["ChildIdentity"];
                    entry: {
                        desiredOn: components["schemas"]["CivilDate"];
                        fullDayConsent?: boolean;
                        language: {
                            code: components["schemas"]["Code"];
                            title: components["schemas"]["Title"];
                        };
                        otherDayConsent?: boolean;
                        schedule: {
                            code: components["schemas"]["Code"];
                            title: components["schemas"]["Title"];
                        };
                    };
                    filedOn?: components["schemas"]["CivilDate"];
                    medicalReport?: {
                        expiresOn?: components["schemas"]["HealthDate"];
                        files?: {
                            code: components["schemas"]["PersonalText"];
                            name: components["schemas"]["PersonalText"];
                            type: components["schemas"]["PersonalText"];
                        }[];
                        issuedBy: components["schemas"]["HealthText"];
                        issuedOn: components["schemas"]["HealthDate"];
                        number: components["schemas"]["HealthText"];
                        series?: components["schemas"]["HealthText"];
                        type: {
                            code: components["schemas"]["HealthText"];
                            title: components["schemas"]["HealthText"];
                        };
                    };
                    secondParent?: {
                        email?: components["schemas"]["PersonalText"];
                        middleName?: components["schemas"]["PersonName"];
                        name: components["schemas"]["PersonName"];
                        phone?: components["schemas"]["PersonalText"];
                        surname: components["schemas"]["PersonName"];
                    };
                    siblings?: {
                        middleName?: components["schemas"]["PersonName"];
                        name: components["schemas"]["PersonName"];
                        organisation: {
                            code: components["schemas"]["Code"];
                            title: components["schemas"]["Title"];
                        };
                        surname: components["schemas"]["PersonName"];
                    }[];
                    wishes: {
                        organisation: components["schemas"]["Code"];
                        priority: number;
                        title: components["schemas"]["Title"];
                    }[];
                };
            };
        };
        responses: {
            /** @description Создано / Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01KAMT3Q8F6Z9V2W5X7Y4B1C0D",
                     *       "number": "1042",
                     *       "filedAt": "2026-11-22T09:12:45.000Z"
                     *     }
                     */
                    "application/json": {
                        filedAt: components["schemas"]["Instant"];
                        id: components["schemas"]["Id"];
                        number: components["schemas"]["Code"];
                    };
                };
            };
            /**
             * @description - [`idempotency-key-missing`](/problems/idempotency-key-missing/): Нет заголовка Idempotency-Key: без него повтор запроса создал бы второй документ / The Idempotency-Key header is missing: without it a retry would create a second document
             *     - [`invalid-request`](/problems/invalid-request/): Запрос заполнен неверно / The request does not match the contract
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/idempotency-key-missing" | "/problems/invalid-request";
                    };
                };
            };
            401: components["responses"]["no-token"];
            403: components["responses"]["not-permitted-signed-in"];
            404: components["responses"]["not-found"];
            /**
             * @description - [`child-too-old`](/problems/child-too-old/): Превышен допустимый возраст: {limit} лет / The child is over the age limit of {limit} years
             *     - [`child-too-young`](/problems/child-too-young/): В детский сад принимают с {months} месяцев. Этому ребёнку место можно просить с {date} / Kindergartens take children from {months} months on. For this child a place can be asked for from {date}
             *     - [`date-impossible`](/problems/date-impossible/): Дата {date} невозможна: нужна дата с {from} по {to} / The date {date} is impossible: it must be from {from} to {to}
             *     - [`desired-date-past`](/problems/desired-date-past/): Желаемая дата зачисления раньше, чем {date} / The desired date is earlier than {date}
             *     - [`duplicate-application`](/problems/duplicate-application/): Заявление на этого ребёнка уже есть: № {number} от {date}, состояние «{state}» / There is an application for this child already: No. {number} of {date}, state "{state}"
             *     - [`too-many-wishes`](/problems/too-many-wishes/): Можно выбрать не больше {limit} организаций / At most {limit} organisations may be chosen
             *     - [`unknown-code`](/problems/unknown-code/): Неизвестный код {code} в поле «{field}» / Unknown code {code} in the field "{field}"
             *     - [`unknown-organisation`](/problems/unknown-organisation/): Организация с кодом {code} не существует / There is no organisation with the code {code}
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/child-too-old" | "/problems/child-too-young" | "/problems/date-impossible" | "/problems/desired-date-past" | "/problems/duplicate-application" | "/problems/too-many-wishes" | "/problems/unknown-code" | "/problems/unknown-organisation";
                    };
                };
            };
            412: components["responses"]["changed-meanwhile"];
            413: components["responses"]["too-large"];
            422: components["responses"]["idempotency-key-reused"];
            503: components["responses"]["too-busy"];
            default: components["responses"]["internal"];
        };
    };
    showGroupPlan: {
        parameters: {
            query?: never;
            header?: {
                /** @description Язык отказов / The language of refusals */
                "Accept-Language"?: components["parameters"]["Language"];
            };
            path: {
                /** @example 61701000 */
                municipality: components["schemas"]["Code"];
                /** @example 2026-11-23 */
                startsOn: components["schemas"]["CivilDate"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Ответ / The answer */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "seq": 1,
                     *       "status": "draft",
                     *       "changed": true,
                     *       "startsOn": "2026-11-23",
                     *       "confirmedAt": "2026-11-22T09:12:45.000Z",
                     *       "begunAt": "2026-11-22T09:12:45.000Z",
                     *       "crowded": 1,
                     *       "lines": [
                     *         {
                     *           "group": "215-1-2",
                     *           "ages": [
                     *             1,
                     *             1
                     *           ],
                     *           "capacity": 20,
                     *           "leaving": 1,
                     *           "joining": 1,
                     *           "movingOut": 1,
                     *           "reserved": 1,
                     *           "state": "working",
                     *           "note": "Детский сад № 15",
                     *           "organisation": "215",
                     *           "title": "Детский сад № 15",
                     *           "language": "61701000",
                     *           "orientation": "61701000",
                     *           "profile": "61701000",
                     *           "schedule": "61701000",
                     *           "now": 1,
                     *           "kindergarten": "Детский сад № 15",
                     *           "staying": 1,
                     *           "free": 3
                     *         }
                     *       ],
                     *       "missing": [
                     *         {
                     *           "group": "215-1-2",
                     *           "ages": [
                     *             1,
                     *             1
                     *           ],
                     *           "capacity": 20,
                     *           "leaving": 1,
                     *           "joining": 1,
                     *           "movingOut": 1,
                     *           "reserved": 1,
                     *           "state": "working",
                     *           "note": "Детский сад № 15",
                     *           "organisation": "215",
                     *           "title": "Детский сад № 15",
                     *           "language": "61701000",
                     *           "orientation": "61701000",
                     *           "profile": "61701000",
                     *           "schedule": "61701000",
                     *           "now": 1,
                     *           "kindergarten": "Детский сад № 15",
                     *           "staying": 1,
                     *           "free": 3
                     *         }
                     *       ],
                     *       "decisions": [
                     *         {
                     *           "number": "1042",
                     *           "group": "215-1-2",
                     *           "ground": "court",
                     *           "document": "Детский сад № 15"
                     *         }
                     *       ],
                     *       "freeByAge": [
                     *         {
                     *           "age": 1,
                     *           "language": "Детский сад № 15",
                     *           "profile": "Детский сад № 15",
                     *           "groups": 1,
                     *           "free": 3
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        begunAt?: components["schemas"]["Instant"];
                        changed?: boolean;
                        confirmedAt?: components["schemas"]["Instant"];
                        crowded?: number;
                        decisions: {
                            document: components["schemas"]["Title"];
                            ground: components["schemas"]["Ground"];
                            group: components["schemas"]["Id"];
                            number: components["schemas"]["Code"];
                        }[];
                        freeByAge: {
                            age: number;
                            free: number;
                            groups: number;
                            language: components["schemas"]["Title"];
                            profile?: components["schemas"]["Title"];
                        }[];
                        lines: {
                            ages: number[];
                            capacity: number;
                            free: number;
                            group: components["schemas"]["Id"];
                            joining: number;
                            kindergarten: components["schemas"]["Title"];
                            language: components["schemas"]["Code"];
                            leaving: number;
                            movingOut: number;
                            note?: components["schemas"]["Title"];
                            now: number;
                            organisation: components["schemas"]["Id"];
                            orientation?: components["schemas"]["Code"];
                            profile?: components["schemas"]["Code"];
                            reserved: number;
                            schedule?: components["schemas"]["Code"];
                            /** @enum {string} */
                            state: "working" | "opening" | "repair";
                            staying: number;
                            title: components["schemas"]["Title"];
                        }[];
                        missing: {
                            ages: number[];
                            capacity: number;
                            free: number;
                            group: components["schemas"]["Id"];
                            joining: number;
                            kindergarten: components["schemas"]["Title"];
                            language: components["schemas"]["Code"];
                            leaving: number;
                            movingOut: number;
                            note?: components["schemas"]["Title"];
                            now: number;
                            organisation: components["schemas"]["Id"];
                            orientation?: components["schemas"]["Code"];
                            profile?: components["schemas"]["Code"];
                            reserved: number;
                            schedule?: components["schemas"]["Code"];
                            /** @enum {string} */
                            state: "working" | "opening" | "repair";
                            staying: number;
                            title: components["schemas"]["Title"];
                        }[];
                        seq: number;
                        startsOn: components["schemas"]["CivilDate"];
                        /** @enum {string} */
                        status: "draft" | "confirmed" | "begun";
                    };
                };
            };
            400: components["responses"]["invalid-request"];
            401: components["responses"]["no-token"];
            403: components["responses"]["not-permitted-signed-in"];
            404: components["responses"]["not-found"];
            503: components["responses"]["too-busy"];
            default: components["responses"]["internal"];
        };
    };
    saveGroupPlan: {
        parameters: {
            query?: never;
            header: {
                /** @description Язык отказов / The language of refusals */
                "Accept-Language"?: components["parameters"]["Language"];
                /**
                 * @description Версия, которую меняют / The version that is changed
                 * @example "1"
                 */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                /** @example 61701000 */
                municipality: components["schemas"]["Code"];
                /** @example 2026-11-23 */
                startsOn: components["schemas"]["CivilDate"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "lines": [
                 *         {
                 *           "group": "215-1-2",
                 *           "ages": [
                 *             1,
                 *             1
                 *           ],
                 *           "capacity": 20,
                 *           "leaving": 1,
                 *           "joining": 1,
                 *           "movingOut": 1,
                 *           "reserved": 1,
                 *           "state": "working",
                 *           "note": "Детский сад № 15"
                 *         }
                 *       ],
                 *       "decisions": [
                 *         {
                 *           "number": "1042",
                 *           "group": "215-1-2",
                 *           "ground": "court",
                 *           "document": "Детский сад № 15"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": {
                    decisions: {
                        document: components["schemas"]["Title"];
                        ground: components["schemas"]["Ground"];
                        group: components["schemas"]["Id"];
                        number: components["schemas"]["Code"];
                    }[];
                    lines: {
                        ages: number[];
                        capacity: number;
                        group: components["schemas"]["Id"];
                        joining: number;
                        leaving: number;
                        movingOut: number;
                        note?: components["schemas"]["Title"];
                        reserved: number;
                        /** @enum {string} */
                        state: "working" | "opening" | "repair";
                    }[];
                };
            };
        };
        responses: {
            /** @description Ответ / The answer */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "seq": 1,
                     *       "status": "draft",
                     *       "changed": true,
                     *       "startsOn": "2026-11-23",
                     *       "confirmedAt": "2026-11-22T09:12:45.000Z",
                     *       "begunAt": "2026-11-22T09:12:45.000Z",
                     *       "crowded": 1,
                     *       "lines": [
                     *         {
                     *           "group": "215-1-2",
                     *           "ages": [
                     *             1,
                     *             1
                     *           ],
                     *           "capacity": 20,
                     *           "leaving": 1,
                     *           "joining": 1,
                     *           "movingOut": 1,
                     *           "reserved": 1,
                     *           "state": "working",
                     *           "note": "Детский сад № 15",
                     *           "organisation": "215",
                     *           "title": "Детский сад № 15",
                     *           "language": "61701000",
                     *           "orientation": "61701000",
                     *           "profile": "61701000",
                     *           "schedule": "61701000",
                     *           "now": 1,
                     *           "kindergarten": "Детский сад № 15",
                     *           "staying": 1,
                     *           "free": 3
                     *         }
                     *       ],
                     *       "missing": [
                     *         {
                     *           "group": "215-1-2",
                     *           "ages": [
                     *             1,
                     *             1
                     *           ],
                     *           "capacity": 20,
                     *           "leaving": 1,
                     *           "joining": 1,
                     *           "movingOut": 1,
                     *           "reserved": 1,
                     *           "state": "working",
                     *           "note": "Детский сад № 15",
                     *           "organisation": "215",
                     *           "title": "Детский сад № 15",
                     *           "language": "61701000",
                     *           "orientation": "61701000",
                     *           "profile": "61701000",
                     *           "schedule": "61701000",
                     *           "now": 1,
                     *           "kindergarten": "Детский сад № 15",
                     *           "staying": 1,
                     *           "free": 3
                     *         }
                     *       ],
                     *       "decisions": [
                     *         {
                     *           "number": "1042",
                     *           "group": "215-1-2",
                     *           "ground": "court",
                     *           "document": "Детский сад № 15"
                     *         }
                     *       ],
                     *       "freeByAge": [
                     *         {
                     *           "age": 1,
                     *           "language": "Детский сад № 15",
                     *           "profile": "Детский сад № 15",
                     *           "groups": 1,
                     *           "free": 3
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        begunAt?: components["schemas"]["Instant"];
                        changed?: boolean;
                        confirmedAt?: components["schemas"]["Instant"];
                        crowded?: number;
                        decisions: {
                            document: components["schemas"]["Title"];
                            ground: components["schemas"]["Ground"];
                            group: components["schemas"]["Id"];
                            number: components["schemas"]["Code"];
                        }[];
                        freeByAge: {
                            age: number;
                            free: number;
                            groups: number;
                            language: components["schemas"]["Title"];
                            profile?: components["schemas"]["Title"];
                        }[];
                        lines: {
                            ages: number[];
                            capacity: number;
                            free: number;
                            group: components["schemas"]["Id"];
                            joining: number;
                            kindergarten: components["schemas"]["Title"];
                            language: components["schemas"]["Code"];
                            leaving: number;
                            movingOut: number;
                            note?: components["schemas"]["Title"];
                            now: number;
                            organisation: components["schemas"]["Id"];
                            orientation?: components["schemas"]["Code"];
                            profile?: components["schemas"]["Code"];
                            reserved: number;
                            schedule?: components["schemas"]["Code"];
                            /** @enum {string} */
                            state: "working" | "opening" | "repair";
                            staying: number;
                            title: components["schemas"]["Title"];
                        }[];
                        missing: {
                            ages: number[];
                            capacity: number;
                            free: number;
                            group: components["schemas"]["Id"];
                            joining: number;
                            kindergarten: components["schemas"]["Title"];
                            language: components["schemas"]["Code"];
                            leaving: number;
                            movingOut: number;
                            note?: components["schemas"]["Title"];
                            now: number;
                            organisation: components["schemas"]["Id"];
                            orientation?: components["schemas"]["Code"];
                            profile?: components["schemas"]["Code"];
                            reserved: number;
                            schedule?: components["schemas"]["Code"];
                            /** @enum {string} */
                            state: "working" | "opening" | "repair";
                            staying: number;
                            title: components["schemas"]["Title"];
                        }[];
                        seq: number;
                        startsOn: components["schemas"]["CivilDate"];
                        /** @enum {string} */
                        status: "draft" | "confirmed" | "begun";
                    };
                };
            };
            400: components["responses"]["invalid-request"];
            401: components["responses"]["no-token"];
            403: components["responses"]["not-permitted-signed-in"];
            404: components["responses"]["not-found"];
            409: components["responses"]["wrong-state"];
            412: components["responses"]["changed-meanwhile"];
            413: components["responses"]["too-large"];
            422: components["responses"]["plan-impossible"];
            428: components["responses"]["version-missing"];
            503: components["responses"]["too-busy"];
            default: components["responses"]["internal"];
        };
    };
    confirmGroupPlan: {
        parameters: {
            query?: never;
            header: {
                /** @description Язык отказов / The language of refusals */
                "Accept-Language"?: components["parameters"]["Language"];
                /**
                 * @description Версия, которую меняют / The version that is changed
                 * @example "1"
                 */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                /** @example 61701000 */
                municipality: components["schemas"]["Code"];
                /** @example 2026-11-23 */
                startsOn: components["schemas"]["CivilDate"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Ответ / The answer */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "seq": 1,
                     *       "status": "draft",
                     *       "changed": true,
                     *       "startsOn": "2026-11-23",
                     *       "confirmedAt": "2026-11-22T09:12:45.000Z",
                     *       "begunAt": "2026-11-22T09:12:45.000Z",
                     *       "crowded": 1,
                     *       "lines": [
                     *         {
                     *           "group": "215-1-2",
                     *           "ages": [
                     *             1,
                     *             1
                     *           ],
                     *           "capacity": 20,
                     *           "leaving": 1,
                     *           "joining": 1,
                     *           "movingOut": 1,
                     *           "reserved": 1,
                     *           "state": "working",
                     *           "note": "Детский сад № 15",
                     *           "organisation": "215",
                     *           "title": "Детский сад № 15",
                     *           "language": "61701000",
                     *           "orientation": "61701000",
                     *           "profile": "61701000",
                     *           "schedule": "61701000",
                     *           "now": 1,
                     *           "kindergarten": "Детский сад № 15",
                     *           "staying": 1,
                     *           "free": 3
                     *         }
                     *       ],
                     *       "missing": [
                     *         {
                     *           "group": "215-1-2",
                     *           "ages": [
                     *             1,
                     *             1
                     *           ],
                     *           "capacity": 20,
                     *           "leaving": 1,
                     *           "joining": 1,
                     *           "movingOut": 1,
                     *           "reserved": 1,
                     *           "state": "working",
                     *           "note": "Детский сад № 15",
                     *           "organisation": "215",
                     *           "title": "Детский сад № 15",
                     *           "language": "61701000",
                     *           "orientation": "61701000",
                     *           "profile": "61701000",
                     *           "schedule": "61701000",
                     *           "now": 1,
                     *           "kindergarten": "Детский сад № 15",
                     *           "staying": 1,
                     *           "free": 3
                     *         }
                     *       ],
                     *       "decisions": [
                     *         {
                     *           "number": "1042",
                     *           "group": "215-1-2",
                     *           "ground": "court",
                     *           "document": "Детский сад № 15"
                     *         }
                     *       ],
                     *       "freeByAge": [
                     *         {
                     *           "age": 1,
                     *           "language": "Детский сад № 15",
                     *           "profile": "Детский сад № 15",
                     *           "groups": 1,
                     *           "free": 3
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        begunAt?: components["schemas"]["Instant"];
                        changed?: boolean;
                        confirmedAt?: components["schemas"]["Instant"];
                        crowded?: number;
                        decisions: {
                            document: components["schemas"]["Title"];
                            ground: components["schemas"]["Ground"];
                            group: components["schemas"]["Id"];
                            number: components["schemas"]["Code"];
                        }[];
                        freeByAge: {
                            age: number;
                            free: number;
                            groups: number;
                            language: components["schemas"]["Title"];
                            profile?: components["schemas"]["Title"];
                        }[];
                        lines: {
                            ages: number[];
                            capacity: number;
                            free: number;
                            group: components["schemas"]["Id"];
                            joining: number;
                            kindergarten: components["schemas"]["Title"];
                            language: components["schemas"]["Code"];
                            leaving: number;
                            movingOut: number;
                            note?: components["schemas"]["Title"];
                            now: number;
                            organisation: components["schemas"]["Id"];
                            orientation?: components["schemas"]["Code"];
                            profile?: components["schemas"]["Code"];
                            reserved: number;
                            schedule?: components["schemas"]["Code"];
                            /** @enum {string} */
                            state: "working" | "opening" | "repair";
                            staying: number;
                            title: components["schemas"]["Title"];
                        }[];
                        missing: {
                            ages: number[];
                            capacity: number;
                            free: number;
                            group: components["schemas"]["Id"];
                            joining: number;
                            kindergarten: components["schemas"]["Title"];
                            language: components["schemas"]["Code"];
                            leaving: number;
                            movingOut: number;
                            note?: components["schemas"]["Title"];
                            now: number;
                            organisation: components["schemas"]["Id"];
                            orientation?: components["schemas"]["Code"];
                            profile?: components["schemas"]["Code"];
                            reserved: number;
                            schedule?: components["schemas"]["Code"];
                            /** @enum {string} */
                            state: "working" | "opening" | "repair";
                            staying: number;
                            title: components["schemas"]["Title"];
                        }[];
                        seq: number;
                        startsOn: components["schemas"]["CivilDate"];
                        /** @enum {string} */
                        status: "draft" | "confirmed" | "begun";
                    };
                };
            };
            400: components["responses"]["invalid-request"];
            401: components["responses"]["no-token"];
            403: components["responses"]["not-permitted-signed-in"];
            404: components["responses"]["not-found"];
            /**
             * @description - [`plan-taken`](/problems/plan-taken/): В группе «{group}» по этому плану уже выдано больше направлений, чем остаётся мест / More places of the group "{group}" are given out than the plan leaves
             *     - [`wrong-state`](/problems/wrong-state/): Это действие уже нельзя выполнить: состояние «{state}» / This can no longer be done: the state is "{state}"
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/plan-taken" | "/problems/wrong-state";
                    };
                };
            };
            412: components["responses"]["changed-meanwhile"];
            413: components["responses"]["too-large"];
            422: components["responses"]["plan-impossible"];
            428: components["responses"]["version-missing"];
            503: components["responses"]["too-busy"];
            default: components["responses"]["internal"];
        };
    };
    listPlacementRuns: {
        parameters: {
            query?: {
                /** @example AQIDBAUGBwgJCgsM */
                after?: string;
            };
            header?: {
                /** @description Язык отказов / The language of refusals */
                "Accept-Language"?: components["parameters"]["Language"];
            };
            path: {
                /** @example 61701000 */
                municipality: components["schemas"]["Code"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Ответ / The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "01KAMT3Q8F6Z9V2W5X7Y4B1C0D",
                     *           "municipality": "61701000",
                     *           "kind": "mass",
                     *           "seq": 1,
                     *           "status": "requested",
                     *           "startsOn": "2026-11-23",
                     *           "plan": "2026-11-23",
                     *           "rules": "01KAMT3Q8F6Z9V2W5X7Y4B1C0D",
                     *           "requestedAt": "2026-11-22T09:12:45.000Z",
                     *           "summary": {
                     *             "applications": 1,
                     *             "places": 1,
                     *             "placed": 1,
                     *             "unplaced": 1,
                     *             "byWish": [
                     *               1,
                     *               1,
                     *               1
                     *             ],
                     *             "fixed": 1,
                     *             "transfers": {
                     *               "asked": 1,
                     *               "moved": 1,
                     *               "waiting": 1,
                     *               "ring": 1
                     *             },
                     *             "others": 1,
                     *             "reserves": {
                     *               "first": "reserved",
                     *               "of": [
                     *                 {
                     *                   "criterion": "61701000",
                     *                   "seats": 1,
                     *                   "taken": 1
                     *                 }
                     *               ]
                     *             },
                     *             "violations": 1,
                     *             "byClass": [
                     *               {
                     *                 "class": "61701000",
                     *                 "applications": 1,
                     *                 "placed": 1,
                     *                 "first": 1,
                     *                 "second": 1,
                     *                 "later": 1,
                     *                 "stays": 1
                     *               }
                     *             ],
                     *             "byAge": [
                     *               {
                     *                 "age": 1,
                     *                 "applications": 1,
                     *                 "placed": 1,
                     *                 "first": 1,
                     *                 "second": 1,
                     *                 "later": 1,
                     *                 "stays": 1
                     *               }
                     *             ],
                     *             "byDistrict": [
                     *               {
                     *                 "district": "Детский сад № 15",
                     *                 "applications": 1,
                     *                 "placed": 1,
                     *                 "first": 1,
                     *                 "second": 1,
                     *                 "later": 1,
                     *                 "stays": 1
                     *               }
                     *             ],
                     *             "difference": {
                     *               "run": "01KAMT3Q8F6Z9V2W5X7Y4B1C0D",
                     *               "same": 1,
                     *               "moved": 1,
                     *               "gained": 1,
                     *               "lost": 1,
                     *               "joined": 1,
                     *               "gone": 1
                     *             }
                     *           },
                     *           "signed": 1,
                     *           "progress": 1,
                     *           "made": 1,
                     *           "skipped": 1,
                     *           "publishedAt": "2026-11-22T09:12:45.000Z",
                     *           "reason": "correction"
                     *         }
                     *       ],
                     *       "next": "AQIDBAUGBwgJCgsM"
                     *     }
                     */
                    "application/json": {
                        items: {
                            id: components["schemas"]["Id"];
                            /** @enum {string} */
                            kind: "mass" | "freed";
                            made?: number;
                            municipality: components["schemas"]["Code"];
                            plan?: components["schemas"]["CivilDate"];
                            progress?: number;
                            publishedAt?: components["schemas"]["Instant"];
                            reason?: components["schemas"]["Code"];
                            requestedAt: components["schemas"]["Instant"];
                            rules: components["schemas"]["Id"];
                            seq: number;
                            signed?: number;
                            skipped?: number;
                            startsOn: components["schemas"]["CivilDate"];
                            /** @enum {string} */
                            status: "requested" | "ready" | "publishing" | "published" | "announced" | "failed";
                            summary?: {
                                applications: number;
                                byAge?: {
                                    age: number;
                                    applications: number;
                                    first: number;
                                    later?: number;
                                    placed: number;
                                    second?: number;
                                    stays?: number;
                                }[];
                                byClass?: {
                                    applications: number;
                                    class: components["schemas"]["Code"];
                                    first: number;
                                    later?: number;
                                    placed: number;
                                    second?: number;
                                    stays?: number;
                                }[];
                                byDistrict?: {
                                    applications: number;
                                    district: components["schemas"]["Title"];
                                    first: number;
                                    later?: number;
                                    placed: number;
                                    second?: number;
                                    stays?: number;
                                }[];
                                byWish: number[];
                                difference?: {
                                    gained: number;
                                    gone: number;
                                    joined: number;
                                    lost: number;
                                    moved: number;
                                    run: components["schemas"]["Id"];
                                    same: number;
                                };
                                fixed?: number;
                                others?: number;
                                placed: number;
                                places: number;
                                reserves?: {
                                    /** @enum {string} */
                                    first: "reserved" | "open";
                                    of: {
                                        criterion: components["schemas"]["Code"];
                                        seats: number;
                                        taken: number;
                                    }[];
                                };
                                transfers?: {
                                    asked: number;
                                    moved: number;
                                    ring?: number;
                                    waiting: number;
                                };
                                unplaced: number;
                                violations: number;
                            };
                        }[];
                        next?: string;
                    };
                };
            };
            400: components["responses"]["invalid-request"];
            401: components["responses"]["no-token"];
            403: components["responses"]["not-permitted-signed-in"];
            404: components["responses"]["not-found"];
            503: components["responses"]["too-busy"];
            default: components["responses"]["internal"];
        };
    };
    startPlacementRun: {
        parameters: {
            query?: never;
            header: {
                /** @description Язык отказов / The language of refusals */
                "Accept-Language"?: components["parameters"]["Language"];
                /**
                 * @description Ключ, по которому повтор узнают / What a repetition is known by
                 * @example 5f0c8f0e-7a31-4c1f-9a55-0d2f1b6b7c11
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @example 61701000 */
                municipality: components["schemas"]["Code"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "startsOn": "2026-11-23"
                 *     }
                 */
                "application/json": {
                    startsOn?: components["schemas"]["CivilDate"];
                };
            };
        };
        responses: {
            /** @description Принято в работу / Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01KAMT3Q8F6Z9V2W5X7Y4B1C0D"
                     *     }
                     */
                    "application/json": {
                        id: components["schemas"]["Id"];
                    };
                };
            };
            /**
             * @description - [`idempotency-key-missing`](/problems/idempotency-key-missing/): Нет заголовка Idempotency-Key: без него повтор запроса создал бы второй документ / The Idempotency-Key header is missing: without it a retry would create a second document
             *     - [`invalid-request`](/problems/invalid-request/): Запрос заполнен неверно / The request does not match the contract
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/idempotency-key-missing" | "/problems/invalid-request";
                    };
                };
            };
            401: components["responses"]["no-token"];
            403: components["responses"]["not-permitted-signed-in"];
            404: components["responses"]["not-found"];
            409: components["responses"]["wrong-state"];
            413: components["responses"]["too-large"];
            422: components["responses"]["idempotency-key-reused"];
            503: components["responses"]["too-busy"];
            default: components["responses"]["internal"];
        };
    };
    listQueue: {
        parameters: {
            query?: {
                /** @example AQIDBAUGBwgJCgsM */
                after?: string;
                /** @example queued */
                status?: components["schemas"]["Status"];
            };
            header?: {
                /** @description Язык отказов / The language of refusals */
                "Accept-Language"?: components["parameters"]["Language"];
            };
            path: {
                /** @example 61701000 */
                municipality: components["schemas"]["Code"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Ответ / The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "01KAMT3Q8F6Z9V2W5X7Y4B1C0D",
                     *           "number": "1042",
                     *           "name": "Смирнова Анна Ильинична",
                     *           "status": "queued",
                     *           "filedAt": "2026-11-22T09:12:45.000Z",
                     *           "age": 1,
                     *           "wishes": 1,
                     *           "benefit": "outOfTurn",
                     *           "benefitConfirmed": true,
                     *           "siblings": true,
                     *           "siblingsConfirmed": true
                     *         }
                     *       ],
                     *       "next": "AQIDBAUGBwgJCgsM"
                     *     }
                     */
                    "application/json": {
                        items: {
                            age: number;
                            /** @enum {string} */
                            benefit: "outOfTurn" | "first" | "preferential" | "none";
                            benefitConfirmed: boolean;
                            filedAt: components["schemas"]["Instant"];
                            id: components["schemas"]["Id"];
                            name: components["schemas"]["PersonName"];
                            number: components["schemas"]["Code"];
                            siblings: boolean;
                            siblingsConfirmed: boolean;
                            status: components["schemas"]["Status"];
                            wishes: number;
                        }[];
                        next?: string;
                    };
                };
            };
            400: components["responses"]["invalid-request"];
            401: components["responses"]["no-token"];
            403: components["responses"]["not-permitted-signed-in"];
            404: components["responses"]["not-found"];
            503: components["responses"]["too-busy"];
            default: components["responses"]["internal"];
        };
    };
    listQueueRules: {
        parameters: {
            query?: never;
            header?: {
                /** @description Язык отказов / The language of refusals */
                "Accept-Language"?: components["parameters"]["Language"];
            };
            path: {
                /** @example 61701000 */
                municipality: components["schemas"]["Code"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Ответ / The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "today": "2026-11-23",
                     *       "inForce": {
                     *         "id": "01KAMT3Q8F6Z9V2W5X7Y4B1C0D",
                     *         "validFrom": "2026-11-23",
                     *         "validTo": "2026-11-23",
                     *         "law": "Детский сад № 15",
                     *         "municipality": "61701000",
                     *         "order": [
                     *           "outOfTurn"
                     *         ],
                     *         "classes": [
                     *           {
                     *             "name": "61701000",
                     *             "title": "5А",
                     *             "with": [
                     *               "61701000"
                     *             ],
                     *             "any": [
                     *               "61701000"
                     *             ],
                     *             "without": [
                     *               "61701000"
                     *             ]
                     *           }
                     *         ],
                     *         "points": [
                     *           {
                     *             "criterion": "61701000",
                     *             "points": 1,
                     *             "law": "Детский сад № 15"
                     *           }
                     *         ],
                     *         "pointsIn": [
                     *           "61701000"
                     *         ],
                     *         "within": [
                     *           "points"
                     *         ],
                     *         "zone": "Europe/Moscow",
                     *         "ages": {
                     *           "fromMonths": 1,
                     *           "belowYears": 1
                     *         },
                     *         "nextReferral": {
                     *           "when": "at-once",
                     *           "on": [
                     *             "06-01"
                     *           ]
                     *         },
                     *         "reserves": {
                     *           "first": "reserved",
                     *           "of": [
                     *             {
                     *               "criterion": "61701000",
                     *               "percent": 1,
                     *               "law": "Детский сад № 15"
                     *             }
                     *           ]
                     *         },
                     *         "signatures": 1,
                     *         "filedWhen": "accepted",
                     *         "tieBreak": "application-id"
                     *       },
                     *       "coming": [
                     *         {
                     *           "id": "01KAMT3Q8F6Z9V2W5X7Y4B1C0D",
                     *           "validFrom": "2026-11-23",
                     *           "validTo": "2026-11-23",
                     *           "law": "Детский сад № 15",
                     *           "municipality": "61701000",
                     *           "order": [
                     *             "outOfTurn"
                     *           ],
                     *           "classes": [
                     *             {
                     *               "name": "61701000",
                     *               "title": "5А",
                     *               "with": [
                     *                 "61701000"
                     *               ],
                     *               "any": [
                     *                 "61701000"
                     *               ],
                     *               "without": [
                     *                 "61701000"
                     *               ]
                     *             }
                     *           ],
                     *           "points": [
                     *             {
                     *               "criterion": "61701000",
                     *               "points": 1,
                     *               "law": "Детский сад № 15"
                     *             }
                     *           ],
                     *           "pointsIn": [
                     *             "61701000"
                     *           ],
                     *           "within": [
                     *             "points"
                     *           ],
                     *           "zone": "Europe/Moscow",
                     *           "ages": {
                     *             "fromMonths": 1,
                     *             "belowYears": 1
                     *           },
                     *           "nextReferral": {
                     *             "when": "at-once",
                     *             "on": [
                     *               "06-01"
                     *             ]
                     *           },
                     *           "reserves": {
                     *             "first": "reserved",
                     *             "of": [
                     *               {
                     *                 "criterion": "61701000",
                     *                 "percent": 1,
                     *                 "law": "Детский сад № 15"
                     *               }
                     *             ]
                     *           },
                     *           "signatures": 1,
                     *           "filedWhen": "accepted",
                     *           "tieBreak": "application-id"
                     *         }
                     *       ],
                     *       "signatures": 1,
                     *       "drafts": [
                     *         {
                     *           "id": "01KAMT3Q8F6Z9V2W5X7Y4B1C0D",
                     *           "seq": 1,
                     *           "rules": {
                     *             "id": "01KAMT3Q8F6Z9V2W5X7Y4B1C0D",
                     *             "validFrom": "2026-11-23",
                     *             "validTo": "2026-11-23",
                     *             "law": "Детский сад № 15",
                     *             "municipality": "61701000",
                     *             "order": [
                     *               "outOfTurn"
                     *             ],
                     *             "classes": [
                     *               {
                     *                 "name": "61701000",
                     *                 "title": "5А",
                     *                 "with": [
                     *                   "61701000"
                     *                 ],
                     *                 "any": [
                     *                   "61701000"
                     *                 ],
                     *                 "without": [
                     *                   "61701000"
                     *                 ]
                     *               }
                     *             ],
                     *             "points": [
                     *               {
                     *                 "criterion": "61701000",
                     *                 "points": 1,
                     *                 "law": "Детский сад № 15"
                     *               }
                     *             ],
                     *             "pointsIn": [
                     *               "61701000"
                     *             ],
                     *             "within": [
                     *               "points"
                     *             ],
                     *             "zone": "Europe/Moscow",
                     *             "ages": {
                     *               "fromMonths": 1,
                     *               "belowYears": 1
                     *             },
                     *             "nextReferral": {
                     *               "when": "at-once",
                     *               "on": [
                     *                 "06-01"
                     *               ]
                     *             },
                     *             "reserves": {
                     *               "first": "reserved",
                     *               "of": [
                     *                 {
                     *                   "criterion": "61701000",
                     *                   "percent": 1,
                     *                   "law": "Детский сад № 15"
                     *                 }
                     *               ]
                     *             },
                     *             "signatures": 1,
                     *             "filedWhen": "accepted",
                     *             "tieBreak": "application-id"
                     *           },
                     *           "draftedAt": "2026-11-22T09:12:45.000Z",
                     *           "signed": 1,
                     *           "signedByMe": true
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        coming: {
                            ages?: {
                                belowYears: number;
                                fromMonths: number;
                            };
                            classes?: {
                                any?: components["schemas"]["Code"][];
                                name: components["schemas"]["Code"];
                                title: components["schemas"]["Title"];
                                with: components["schemas"]["Code"][];
                                without?: components["schemas"]["Code"][];
                            }[];
                            /** @enum {string} */
                            filedWhen?: "accepted" | "ticket";
                            id: components["schemas"]["Id"];
                            law: components["schemas"]["Title"];
                            municipality?: components["schemas"]["Code"];
                            nextReferral?: {
                                on?: string[];
                                /** @enum {string} */
                                when: "at-once" | "batch";
                            };
                            order: components["schemas"]["Code"][];
                            points?: {
                                criterion: components["schemas"]["Code"];
                                law: components["schemas"]["Title"];
                                points: number;
                            }[];
                            pointsIn?: components["schemas"]["Code"][];
                            reserves?: {
                                /** @enum {string} */
                                first: "reserved" | "open";
                                of: {
                                    criterion: components["schemas"]["Code"];
                                    law: components["schemas"]["Title"];
                                    percent: number;
                                }[];
                            };
                            signatures?: number;
                            /** @enum {string} */
                            tieBreak: "application-id";
                            validFrom: components["schemas"]["CivilDate"];
                            validTo?: components["schemas"]["CivilDate"];
                            within?: ("points" | "filed" | "filed-day" | "born" | "desired")[];
                            zone?: components["schemas"]["Zone"];
                        }[];
                        drafts: {
                            draftedAt: components["schemas"]["Instant"];
                            id: components["schemas"]["Id"];
                            rules: {
                                ages?: {
                                    belowYears: number;
                                    fromMonths: number;
                                };
                                classes?: {
                                    any?: components["schemas"]["Code"][];
                                    name: components["schemas"]["Code"];
                                    title: components["schemas"]["Title"];
                                    with: components["schemas"]["Code"][];
                                    without?: components["schemas"]["Code"][];
                                }[];
                                /** @enum {string} */
                                filedWhen?: "accepted" | "ticket";
                                id: components["schemas"]["Id"];
                                law: components["schemas"]["Title"];
                                municipality?: components["schemas"]["Code"];
                                nextReferral?: {
                                    on?: string[];
                                    /** @enum {string} */
                                    when: "at-once" | "batch";
                                };
                                order: components["schemas"]["Code"][];
                                points?: {
                                    criterion: components["schemas"]["Code"];
                                    law: components["schemas"]["Title"];
                                    points: number;
                                }[];
                                pointsIn?: components["schemas"]["Code"][];
                                reserves?: {
                                    /** @enum {string} */
                                    first: "reserved" | "open";
                                    of: {
                                        criterion: components["schemas"]["Code"];
                                        law: components["schemas"]["Title"];
                                        percent: number;
                                    }[];
                                };
                                signatures?: number;
                                /** @enum {string} */
                                tieBreak: "application-id";
                                validFrom: components["schemas"]["CivilDate"];
                                validTo?: components["schemas"]["CivilDate"];
                                within?: ("points" | "filed" | "filed-day" | "born" | "desired")[];
                                zone?: components["schemas"]["Zone"];
                            };
                            seq: number;
                            signed: number;
                            signedByMe: boolean;
                        }[];
                        inForce: {
                            ages?: {
                                belowYears: number;
                                fromMonths: number;
                            };
                            classes?: {
                                any?: components["schemas"]["Code"][];
                                name: components["schemas"]["Code"];
                                title: components["schemas"]["Title"];
                                with: components["schemas"]["Code"][];
                                without?: components["schemas"]["Code"][];
                            }[];
                            /** @enum {string} */
                            filedWhen?: "accepted" | "ticket";
                            id: components["schemas"]["Id"];
                            law: components["schemas"]["Title"];
                            municipality?: components["schemas"]["Code"];
                            nextReferral?: {
                                on?: string[];
                                /** @enum {string} */
                                when: "at-once" | "batch";
                            };
                            order: components["schemas"]["Code"][];
                            points?: {
                                criterion: components["schemas"]["Code"];
                                law: components["schemas"]["Title"];
                                points: number;
                            }[];
                            pointsIn?: components["schemas"]["Code"][];
                            reserves?: {
                                /** @enum {string} */
                                first: "reserved" | "open";
                                of: {
                                    criterion: components["schemas"]["Code"];
                                    law: components["schemas"]["Title"];
                                    percent: number;
                                }[];
                            };
                            signatures?: number;
                            /** @enum {string} */
                            tieBreak: "application-id";
                            validFrom: components["schemas"]["CivilDate"];
                            validTo?: components["schemas"]["CivilDate"];
                            within?: ("points" | "filed" | "filed-day" | "born" | "desired")[];
                            zone?: components["schemas"]["Zone"];
                        };
                        signatures: number;
                        today: components["schemas"]["CivilDate"];
                    };
                };
            };
            400: components["responses"]["invalid-request"];
            401: components["responses"]["no-token"];
            403: components["responses"]["not-permitted-signed-in"];
            404: components["responses"]["not-found"];
            503: components["responses"]["too-busy"];
            default: components["responses"]["internal"];
        };
    };
    draftQueueRules: {
        parameters: {
            query?: never;
            header: {
                /** @description Язык отказов / The language of refusals */
                "Accept-Language"?: components["parameters"]["Language"];
                /**
                 * @description Ключ, по которому повтор узнают / What a repetition is known by
                 * @example 5f0c8f0e-7a31-4c1f-9a55-0d2f1b6b7c11
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @example 61701000 */
                municipality: components["schemas"]["Code"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "validFrom": "2026-11-23",
                 *       "validTo": "2026-11-23",
                 *       "law": "Детский сад № 15",
                 *       "order": [
                 *         "61701000"
                 *       ],
                 *       "classes": [
                 *         {
                 *           "name": "61701000",
                 *           "title": "5А",
                 *           "with": [
                 *             "61701000"
                 *           ],
                 *           "any": [
                 *             "61701000"
                 *           ],
                 *           "without": [
                 *             "61701000"
                 *           ]
                 *         }
                 *       ],
                 *       "points": [
                 *         {
                 *           "criterion": "61701000",
                 *           "points": 1,
                 *           "law": "Детский сад № 15"
                 *         }
                 *       ],
                 *       "pointsIn": [
                 *         "61701000"
                 *       ],
                 *       "within": [
                 *         "points"
                 *       ],
                 *       "ages": {
                 *         "fromMonths": 1,
                 *         "belowYears": 1
                 *       },
                 *       "nextReferral": {
                 *         "when": "at-once",
                 *         "on": [
                 *           "06-01"
                 *         ]
                 *       },
                 *       "reserves": {
                 *         "first": "reserved",
                 *         "of": [
                 *           {
                 *             "criterion": "61701000",
                 *             "percent": 1,
                 *             "law": "Детский сад № 15"
                 *           }
                 *         ]
                 *       },
                 *       "signatures": 1,
                 *       "filedWhen": "accepted"
                 *     }
                 */
                "application/json": {
                    ages?: {
                        belowYears: number;
                        fromMonths: number;
                    };
                    classes?: {
                        any?: components["schemas"]["Code"][];
                        name: components["schemas"]["Code"];
                        title: components["schemas"]["Title"];
                        with: components["schemas"]["Code"][];
                        without?: components["schemas"]["Code"][];
                    }[];
                    /** @enum {string} */
                    filedWhen?: "accepted" | "ticket";
                    law: components["schemas"]["Title"];
                    nextReferral?: {
                        on?: string[];
                        /** @enum {string} */
                        when: "at-once" | "batch";
                    };
                    order: components["schemas"]["Code"][];
                    points?: {
                        criterion: components["schemas"]["Code"];
                        law: components["schemas"]["Title"];
                        points: number;
                    }[];
                    pointsIn?: components["schemas"]["Code"][];
                    reserves?: {
                        /** @enum {string} */
                        first: "reserved" | "open";
                        of: {
                            criterion: components["schemas"]["Code"];
                            law: components["schemas"]["Title"];
                            percent: number;
                        }[];
                    };
                    signatures?: number;
                    validFrom: components["schemas"]["CivilDate"];
                    validTo?: components["schemas"]["CivilDate"];
                    within?: ("points" | "filed" | "filed-day" | "born" | "desired")[];
                };
            };
        };
        responses: {
            /** @description Создано / Created */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01KAMT3Q8F6Z9V2W5X7Y4B1C0D",
                     *       "seq": 1
                     *     }
                     */
                    "application/json": {
                        id: components["schemas"]["Id"];
                        seq: number;
                    };
                };
            };
            /**
             * @description - [`idempotency-key-missing`](/problems/idempotency-key-missing/): Нет заголовка Idempotency-Key: без него повтор запроса создал бы второй документ / The Idempotency-Key header is missing: without it a retry would create a second document
             *     - [`invalid-request`](/problems/invalid-request/): Запрос заполнен неверно / The request does not match the contract
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/idempotency-key-missing" | "/problems/invalid-request";
                    };
                };
            };
            401: components["responses"]["no-token"];
            403: components["responses"]["not-permitted-signed-in"];
            404: components["responses"]["not-found"];
            409: components["responses"]["rules-too-late"];
            413: components["responses"]["too-large"];
            422: components["responses"]["idempotency-key-reused"];
            503: components["responses"]["too-busy"];
            default: components["responses"]["internal"];
        };
    };
    tryQueueRules: {
        parameters: {
            query?: never;
            header?: {
                /** @description Язык отказов / The language of refusals */
                "Accept-Language"?: components["parameters"]["Language"];
            };
            path: {
                /** @example 61701000 */
                municipality: components["schemas"]["Code"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "validFrom": "2026-11-23",
                 *       "validTo": "2026-11-23",
                 *       "law": "Детский сад № 15",
                 *       "order": [
                 *         "61701000"
                 *       ],
                 *       "classes": [
                 *         {
                 *           "name": "61701000",
                 *           "title": "5А",
                 *           "with": [
                 *             "61701000"
                 *           ],
                 *           "any": [
                 *             "61701000"
                 *           ],
                 *           "without": [
                 *             "61701000"
                 *           ]
                 *         }
                 *       ],
                 *       "points": [
                 *         {
                 *           "criterion": "61701000",
                 *           "points": 1,
                 *           "law": "Детский сад № 15"
                 *         }
                 *       ],
                 *       "pointsIn": [
                 *         "61701000"
                 *       ],
                 *       "within": [
                 *         "points"
                 *       ],
                 *       "ages": {
                 *         "fromMonths": 1,
                 *         "belowYears": 1
                 *       },
                 *       "nextReferral": {
                 *         "when": "at-once",
                 *         "on": [
                 *           "06-01"
                 *         ]
                 *       },
                 *       "reserves": {
                 *         "first": "reserved",
                 *         "of": [
                 *           {
                 *             "criterion": "61701000",
                 *             "percent": 1,
                 *             "law": "Детский сад № 15"
                 *           }
                 *         ]
                 *       },
                 *       "signatures": 1,
                 *       "filedWhen": "accepted"
                 *     }
                 */
                "application/json": {
                    ages?: {
                        belowYears: number;
                        fromMonths: number;
                    };
                    classes?: {
                        any?: components["schemas"]["Code"][];
                        name: components["schemas"]["Code"];
                        title: components["schemas"]["Title"];
                        with: components["schemas"]["Code"][];
                        without?: components["schemas"]["Code"][];
                    }[];
                    /** @enum {string} */
                    filedWhen?: "accepted" | "ticket";
                    law: components["schemas"]["Title"];
                    nextReferral?: {
                        on?: string[];
                        /** @enum {string} */
                        when: "at-once" | "batch";
                    };
                    order: components["schemas"]["Code"][];
                    points?: {
                        criterion: components["schemas"]["Code"];
                        law: components["schemas"]["Title"];
                        points: number;
                    }[];
                    pointsIn?: components["schemas"]["Code"][];
                    reserves?: {
                        /** @enum {string} */
                        first: "reserved" | "open";
                        of: {
                            criterion: components["schemas"]["Code"];
                            law: components["schemas"]["Title"];
                            percent: number;
                        }[];
                    };
                    signatures?: number;
                    validFrom: components["schemas"]["CivilDate"];
                    validTo?: components["schemas"]["CivilDate"];
                    within?: ("points" | "filed" | "filed-day" | "born" | "desired")[];
                };
            };
        };
        responses: {
            /** @description Ответ / The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "at": "2026-11-22T09:12:45.000Z",
                     *       "against": "01KAMT3Q8F6Z9V2W5X7Y4B1C0D",
                     *       "queue": {
                     *         "applications": 1,
                     *         "up": 1,
                     *         "down": 1,
                     *         "queues": 1,
                     *         "byRight": [
                     *           {
                     *             "right": "outOfTurn",
                     *             "applications": 1,
                     *             "up": 1,
                     *             "down": 1
                     *           }
                     *         ],
                     *         "sizes": [
                     *           {
                     *             "from": 1,
                     *             "upTo": 1,
                     *             "up": 1,
                     *             "down": 1
                     *           }
                     *         ],
                     *         "movers": [
                     *           {
                     *             "number": "1042",
                     *             "cohort": 1,
                     *             "orientation": "61701000",
                     *             "right": "outOfTurn",
                     *             "before": 1,
                     *             "after": 1,
                     *             "total": 180
                     *           }
                     *         ]
                     *       },
                     *       "places": {
                     *         "applications": 1,
                     *         "places": 1,
                     *         "now": {
                     *           "placed": 1,
                     *           "first": 1
                     *         },
                     *         "proposed": {
                     *           "placed": 1,
                     *           "first": 1
                     *         },
                     *         "moved": 1,
                     *         "gained": 1,
                     *         "lost": 1
                     *       }
                     *     }
                     */
                    "application/json": {
                        against: components["schemas"]["Id"];
                        at: components["schemas"]["Instant"];
                        places: {
                            applications: number;
                            gained: number;
                            lost: number;
                            moved: number;
                            now: {
                                first: number;
                                placed: number;
                            };
                            places: number;
                            proposed: {
                                first: number;
                                placed: number;
                            };
                        };
                        queue: {
                            applications: number;
                            byRight: {
                                applications: number;
                                down: number;
                                /** @enum {string} */
                                right: "outOfTurn" | "first" | "preferential" | "none";
                                up: number;
                            }[];
                            down: number;
                            movers: {
                                after: number;
                                before: number;
                                cohort: number;
                                number: components["schemas"]["Code"];
                                orientation: components["schemas"]["Code"];
                                /** @enum {string} */
                                right: "outOfTurn" | "first" | "preferential" | "none";
                                total: number;
                            }[];
                            queues: number;
                            sizes: {
                                down: number;
                                from: number;
                                up: number;
                                upTo?: number;
                            }[];
                            up: number;
                        };
                    };
                };
            };
            400: components["responses"]["invalid-request"];
            401: components["responses"]["no-token"];
            403: components["responses"]["not-permitted-signed-in"];
            404: components["responses"]["not-found"];
            409: components["responses"]["rules-too-late"];
            413: components["responses"]["too-large"];
            503: components["responses"]["too-busy"];
            default: components["responses"]["internal"];
        };
    };
    issueClientToken: {
        parameters: {
            query?: never;
            header?: {
                /** @description Язык отказов / The language of refusals */
                "Accept-Language"?: components["parameters"]["Language"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "grant_type": "client_credentials",
                 *       "region": "demo",
                 *       "client_id": "federal-portal",
                 *       "client_secret": "the-secret-of-the-client"
                 *     }
                 */
                "application/json": {
                    client_id: components["schemas"]["Id"];
                    client_secret: string;
                    /** @constant */
                    grant_type: "client_credentials";
                    region?: components["schemas"]["Region"];
                };
            };
        };
        responses: {
            /** @description Ответ / The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "access_token": "текст",
                     *       "token_type": "Bearer",
                     *       "expires_in": 1
                     *     }
                     */
                    "application/json": {
                        access_token: string;
                        expires_in: number;
                        /** @constant */
                        token_type: "Bearer";
                    };
                };
            };
            400: components["responses"]["invalid-request"];
            401: components["responses"]["signed-out"];
            413: components["responses"]["too-large"];
            429: components["responses"]["too-many-requests"];
            503: components["responses"]["too-busy"];
            default: components["responses"]["internal"];
        };
    };
    listOrganisations: {
        parameters: {
            query?: {
                /** @example demo */
                region?: components["schemas"]["Region"];
            };
            header?: {
                /** @description Язык отказов / The language of refusals */
                "Accept-Language"?: components["parameters"]["Language"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Ответ / The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "municipalities": [
                     *         {
                     *           "code": "61701000",
                     *           "title": "Примерск",
                     *           "organisations": [
                     *             {
                     *               "id": "215",
                     *               "kind": "kindergarten",
                     *               "title": "Детский сад № 15",
                     *               "address": "г. Примерск, ул. Садовая, д. 12",
                     *               "phone": "+7(491)2205500",
                     *               "units": [
                     *                 {
                     *                   "id": "215-1",
                     *                   "title": "Здание на Садовой",
                     *                   "address": "г. Примерск, ул. Садовая, д. 12",
                     *                   "status": {
                     *                     "code": "working",
                     *                     "title": "Работает"
                     *                   },
                     *                   "opensOn": "2026-11-23"
                     *                 }
                     *               ]
                     *             }
                     *           ]
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        municipalities: {
                            code: components["schemas"]["Code"];
                            organisations: {
                                address: components["schemas"]["Title"];
                                id: components["schemas"]["Id"];
                                /** @enum {string} */
                                kind: "kindergarten" | "school";
                                phone: components["schemas"]["Title"];
                                title: components["schemas"]["Title"];
                                units: {
                                    address: components["schemas"]["Title"];
                                    id: components["schemas"]["Id"];
                                    opensOn?: components["schemas"]["CivilDate"];
                                    status: {
                                        code: components["schemas"]["Code"];
                                        title: components["schemas"]["Title"];
                                    };
                                    title: components["schemas"]["Title"];
                                }[];
                            }[];
                            title: components["schemas"]["Title"];
                        }[];
                    };
                };
            };
            400: components["responses"]["invalid-request"];
            404: components["responses"]["not-found"];
            503: components["responses"]["too-busy"];
            default: components["responses"]["internal"];
        };
    };
    showOrganisation: {
        parameters: {
            query?: {
                /** @example demo */
                region?: components["schemas"]["Region"];
            };
            header?: {
                /** @description Язык отказов / The language of refusals */
                "Accept-Language"?: components["parameters"]["Language"];
            };
            path: {
                /** @example 215 */
                organisation: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Ответ / The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01KAMT3Q8F6Z9V2W5X7Y4B1C0D",
                     *       "kind": "kindergarten",
                     *       "title": "Детский сад № 15",
                     *       "address": "г. Примерск, ул. Садовая, д. 12",
                     *       "phone": "+7(491)2205500",
                     *       "units": [
                     *         {
                     *           "id": "215-1",
                     *           "title": "Здание на Садовой",
                     *           "address": "г. Примерск, ул. Садовая, д. 12",
                     *           "status": {
                     *             "code": "working",
                     *             "title": "Работает"
                     *           },
                     *           "opensOn": "2026-11-23"
                     *         }
                     *       ],
                     *       "municipality": {
                     *         "code": "61701000",
                     *         "title": "Примерск"
                     *       },
                     *       "groups": [
                     *         {
                     *           "id": "215-1-2",
                     *           "unit": "215-1",
                     *           "kind": "kindergarten-group",
                     *           "title": "Звёздочка",
                     *           "ages": [
                     *             1,
                     *             1
                     *           ],
                     *           "forms": [
                     *             1
                     *           ],
                     *           "orientation": {
                     *             "code": "1",
                     *             "title": "Общеразвивающая"
                     *           },
                     *           "capacity": 20,
                     *           "free": 3
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        address: components["schemas"]["Title"];
                        groups: {
                            ages: number[];
                            capacity: number;
                            forms: number[];
                            free: number;
                            id: components["schemas"]["Id"];
                            /** @enum {string} */
                            kind: "kindergarten-group" | "class";
                            orientation?: {
                                code: components["schemas"]["Code"];
                                title: components["schemas"]["Title"];
                            };
                            title: components["schemas"]["Title"];
                            unit: components["schemas"]["Id"];
                        }[];
                        id: components["schemas"]["Id"];
                        /** @enum {string} */
                        kind: "kindergarten" | "school";
                        municipality: {
                            code: components["schemas"]["Code"];
                            title: components["schemas"]["Title"];
                        };
                        phone: components["schemas"]["Title"];
                        title: components["schemas"]["Title"];
                        units: {
                            address: components["schemas"]["Title"];
                            id: components["schemas"]["Id"];
                            opensOn?: components["schemas"]["CivilDate"];
                            status: {
                                code: components["schemas"]["Code"];
                                title: components["schemas"]["Title"];
                            };
                            title: components["schemas"]["Title"];
                        }[];
                    };
                };
            };
            400: components["responses"]["invalid-request"];
            404: components["responses"]["not-found"];
            503: components["responses"]["too-busy"];
            default: components["responses"]["internal"];
        };
    };
    listCases: {
        parameters: {
            query: {
                /** @example AQIDBAUGBwgJCgsM */
                after?: string;
                /** @example 61701000 */
                service: components["schemas"]["Code"];
                /** @example 61701000 */
                state: components["schemas"]["Code"];
            };
            header?: {
                /** @description Язык отказов / The language of refusals */
                "Accept-Language"?: components["parameters"]["Language"];
            };
            path: {
                /** @example 215 */
                organisation: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Ответ / The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "01KAMT3Q8F6Z9V2W5X7Y4B1C0D",
                     *           "seq": 1,
                     *           "number": "1042",
                     *           "child": "k3m9p2vx",
                     *           "name": "Смирнова Анна Ильинична",
                     *           "filedAt": "2026-11-22T09:12:45.000Z",
                     *           "channel": "portal",
                     *           "term": "2026-11-22T09:12:45.000Z",
                     *           "counted": {
                     *             "текст": [
                     *               "61701000"
                     *             ]
                     *           }
                     *         }
                     *       ],
                     *       "next": "AQIDBAUGBwgJCgsM"
                     *     }
                     */
                    "application/json": {
                        items: {
                            channel: components["schemas"]["CaseChannel"];
                            child: components["schemas"]["Ref"];
                            counted: {
                                [key: string]: components["schemas"]["Code"][];
                            };
                            filedAt: components["schemas"]["Instant"];
                            id: components["schemas"]["Id"];
                            name?: components["schemas"]["PersonName"];
                            number: components["schemas"]["Code"];
                            seq: number;
                            term?: components["schemas"]["Instant"];
                        }[];
                        next?: string;
                    };
                };
            };
            400: components["responses"]["invalid-request"];
            401: components["responses"]["no-token"];
            403: components["responses"]["not-permitted-signed-in"];
            404: components["responses"]["not-found"];
            503: components["responses"]["too-busy"];
            default: components["responses"]["internal"];
        };
    };
    listClasses: {
        parameters: {
            query?: never;
            header?: {
                /** @description Язык отказов / The language of refusals */
                "Accept-Language"?: components["parameters"]["Language"];
            };
            path: {
                /** @example 215 */
                organisation: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Ответ / The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "classes": [
                     *         {
                     *           "id": "301-1-5a",
                     *           "unit": "215-1",
                     *           "kind": "kindergarten-group",
                     *           "title": "5А",
                     *           "ages": [
                     *             1,
                     *             1
                     *           ],
                     *           "forms": [
                     *             1
                     *           ],
                     *           "orientation": {
                     *             "code": "1",
                     *             "title": "Общеразвивающая"
                     *           },
                     *           "capacity": 20,
                     *           "free": 3,
                     *           "own": true
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        classes: {
                            ages: number[];
                            capacity: number;
                            forms: number[];
                            free: number;
                            id: components["schemas"]["Id"];
                            /** @enum {string} */
                            kind: "kindergarten-group" | "class";
                            orientation?: {
                                code: components["schemas"]["Code"];
                                title: components["schemas"]["Title"];
                            };
                            own: boolean;
                            title: components["schemas"]["Title"];
                            unit: components["schemas"]["Id"];
                        }[];
                    };
                };
            };
            400: components["responses"]["invalid-request"];
            401: components["responses"]["no-token"];
            403: components["responses"]["not-permitted-signed-in"];
            404: components["responses"]["not-found"];
            503: components["responses"]["too-busy"];
            default: components["responses"]["internal"];
        };
    };
    listOffers: {
        parameters: {
            query?: {
                /** @example AQIDBAUGBwgJCgsM */
                after?: string;
                /** @example offered */
                status?: "offered" | "consented" | "contracting" | "contracted" | "enrolled";
            };
            header?: {
                /** @description Язык отказов / The language of refusals */
                "Accept-Language"?: components["parameters"]["Language"];
            };
            path: {
                /** @example 215 */
                organisation: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Ответ / The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "01KAMT3Q8F6Z9V2W5X7Y4B1C0D",
                     *           "seq": 1,
                     *           "number": "1042",
                     *           "status": "offered",
                     *           "child": "k3m9p2vx",
                     *           "name": "Смирнова Анна Ильинична",
                     *           "offer": "61701000",
                     *           "group": {
                     *             "id": "215-1-2",
                     *             "title": "Звёздочка"
                     *           },
                     *           "term": "2026-11-22T09:12:45.000Z",
                     *           "overdue": true
                     *         }
                     *       ],
                     *       "next": "AQIDBAUGBwgJCgsM"
                     *     }
                     */
                    "application/json": {
                        items: {
                            child: components["schemas"]["Ref"];
                            group: {
                                id: components["schemas"]["Id"];
                                title: components["schemas"]["Title"];
                            };
                            id: components["schemas"]["Id"];
                            name?: components["schemas"]["PersonName"];
                            number: components["schemas"]["Code"];
                            offer: components["schemas"]["Code"];
                            overdue: boolean;
                            seq: number;
                            /** @enum {string} */
                            status: "offered" | "consented" | "contracting" | "contracted" | "enrolled";
                            term?: components["schemas"]["Instant"];
                        }[];
                        next?: string;
                    };
                };
            };
            400: components["responses"]["invalid-request"];
            401: components["responses"]["no-token"];
            403: components["responses"]["not-permitted-signed-in"];
            404: components["responses"]["not-found"];
            503: components["responses"]["too-busy"];
            default: components["responses"]["internal"];
        };
    };
    listStaff: {
        parameters: {
            query?: {
                /** @example AQIDBAUGBwgJCgsM */
                after?: string;
            };
            header?: {
                /** @description Язык отказов / The language of refusals */
                "Accept-Language"?: components["parameters"]["Language"];
            };
            path: {
                /** @example 215 */
                organisation: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Ответ / The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "01KAMT3Q8F6Z9V2W5X7Y4B1C0D",
                     *           "seq": 1,
                     *           "person": "k3m9p2vx",
                     *           "name": "Смирнова Анна Ильинична",
                     *           "grants": [
                     *             {
                     *               "id": "01KAMT3Q8F6Z9V2W5X7Y4B1C0D",
                     *               "role": "teacher",
                     *               "where": "Детский сад № 15",
                     *               "until": "2026-11-22T09:12:45.000Z"
                     *             }
                     *           ]
                     *         }
                     *       ],
                     *       "next": "AQIDBAUGBwgJCgsM"
                     *     }
                     */
                    "application/json": {
                        items: {
                            grants: {
                                id: components["schemas"]["Id"];
                                /** @enum {string} */
                                role: "teacher" | "class-teacher" | "clerk" | "head" | "specialist" | "mfc-clerk" | "exam-coordinator" | "analyst" | "administrator" | "auditor";
                                until?: components["schemas"]["Instant"];
                                where?: components["schemas"]["Title"];
                            }[];
                            id: components["schemas"]["Id"];
                            name: components["schemas"]["PersonName"];
                            person: components["schemas"]["Ref"];
                            seq: number;
                        }[];
                        next?: string;
                    };
                };
            };
            400: components["responses"]["invalid-request"];
            401: components["responses"]["no-token"];
            403: components["responses"]["not-permitted-signed-in"];
            404: components["responses"]["not-found"];
            503: components["responses"]["too-busy"];
            default: components["responses"]["internal"];
        };
    };
    listTransfers: {
        parameters: {
            query: {
                /** @example AQIDBAUGBwgJCgsM */
                after?: string;
                /** @example in */
                direction: "in" | "out";
            };
            header?: {
                /** @description Язык отказов / The language of refusals */
                "Accept-Language"?: components["parameters"]["Language"];
            };
            path: {
                /** @example 215 */
                organisation: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Ответ / The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "01KAMT3Q8F6Z9V2W5X7Y4B1C0D",
                     *           "seq": 1,
                     *           "status": "requested",
                     *           "pupil": "k3m9p2vx",
                     *           "name": "Смирнова Анна Ильинична",
                     *           "reason": "correction",
                     *           "from": {
                     *             "organisation": {
                     *               "id": "215",
                     *               "title": "Детский сад № 15"
                     *             },
                     *             "group": {
                     *               "id": "215-1-2",
                     *               "title": "Звёздочка"
                     *             }
                     *           },
                     *           "to": {
                     *             "organisation": {
                     *               "id": "215",
                     *               "title": "Детский сад № 15"
                     *             },
                     *             "group": {
                     *               "id": "215-1-2",
                     *               "title": "Звёздочка"
                     *             }
                     *           },
                     *           "requestedAt": "2026-11-22T09:12:45.000Z",
                     *           "answerBy": "2026-11-22T09:12:45.000Z",
                     *           "endedAt": "2026-11-22T09:12:45.000Z"
                     *         }
                     *       ],
                     *       "next": "AQIDBAUGBwgJCgsM"
                     *     }
                     */
                    "application/json": {
                        items: {
                            answerBy: components["schemas"]["Instant"];
                            endedAt?: components["schemas"]["Instant"];
                            from: {
                                group: {
                                    id: components["schemas"]["Id"];
                                    title: components["schemas"]["Title"];
                                };
                                organisation: {
                                    id: components["schemas"]["Id"];
                                    title: components["schemas"]["Title"];
                                };
                            };
                            id: components["schemas"]["Id"];
                            name?: components["schemas"]["PersonName"];
                            pupil: components["schemas"]["Ref"];
                            reason?: components["schemas"]["PersonalText"];
                            requestedAt: components["schemas"]["Instant"];
                            seq: number;
                            /** @enum {string} */
                            status: "requested" | "accepted" | "refused" | "expired";
                            to: {
                                group: {
                                    id: components["schemas"]["Id"];
                                    title: components["schemas"]["Title"];
                                };
                                organisation: {
                                    id: components["schemas"]["Id"];
                                    title: components["schemas"]["Title"];
                                };
                            };
                        }[];
                        next?: string;
                    };
                };
            };
            400: components["responses"]["invalid-request"];
            401: components["responses"]["no-token"];
            403: components["responses"]["not-permitted-signed-in"];
            404: components["responses"]["not-found"];
            503: components["responses"]["too-busy"];
            default: components["responses"]["internal"];
        };
    };
    checkPaper: {
        parameters: {
            query: {
                /** @example 61701000 */
                application: components["schemas"]["Code"];
                /** @example 01KAMT3Q8F6Z9V2W5X7Y4B1C0D */
                by: components["schemas"]["Id"];
                /** @example receipt */
                kind: components["schemas"]["PaperKind"];
                /** @example 1042 */
                number: components["schemas"]["Code"];
                /** @example 2026-11-23 */
                on: components["schemas"]["CivilDate"];
                /** @example demo */
                region?: components["schemas"]["Region"];
            };
            header?: {
                /** @description Язык отказов / The language of refusals */
                "Accept-Language"?: components["parameters"]["Language"];
            };
            path: {
                /** @example kYw3p9Qx_1Zr7TnB4vLcSg */
                code: components["schemas"]["PaperCode"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Ответ / The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "genuine": true,
                     *       "issuer": "Детский сад № 15"
                     *     }
                     */
                    "application/json": {
                        genuine: boolean;
                        issuer?: components["schemas"]["Title"];
                    };
                };
            };
            400: components["responses"]["invalid-request"];
            404: components["responses"]["not-found"];
            503: components["responses"]["too-busy"];
            default: components["responses"]["internal"];
        };
    };
    showPlacementRun: {
        parameters: {
            query?: never;
            header?: {
                /** @description Язык отказов / The language of refusals */
                "Accept-Language"?: components["parameters"]["Language"];
            };
            path: {
                /** @example 01KAMT3Q8F6Z9V2W5X7Y4B1C0D */
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Ответ / The answer */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01KAMT3Q8F6Z9V2W5X7Y4B1C0D",
                     *       "municipality": "61701000",
                     *       "kind": "mass",
                     *       "seq": 1,
                     *       "status": "requested",
                     *       "startsOn": "2026-11-23",
                     *       "plan": "2026-11-23",
                     *       "rules": "01KAMT3Q8F6Z9V2W5X7Y4B1C0D",
                     *       "requestedAt": "2026-11-22T09:12:45.000Z",
                     *       "summary": {
                     *         "applications": 1,
                     *         "places": 1,
                     *         "placed": 1,
                     *         "unplaced": 1,
                     *         "byWish": [
                     *           1,
                     *           1,
                     *           1
                     *         ],
                     *         "fixed": 1,
                     *         "transfers": {
                     *           "asked": 1,
                     *           "moved": 1,
                     *           "waiting": 1,
                     *           "ring": 1
                     *         },
                     *         "others": 1,
                     *         "reserves": {
                     *           "first": "reserved",
                     *           "of": [
                     *             {
                     *               "criterion": "61701000",
                     *               "seats": 1,
                     *               "taken": 1
                     *             }
                     *           ]
                     *         },
                     *         "violations": 1,
                     *         "byClass": [
                     *           {
                     *             "class": "61701000",
                     *             "applications": 1,
                     *             "placed": 1,
                     *             "first": 1,
                     *             "second": 1,
                     *             "later": 1,
                     *             "stays": 1
                     *           }
                     *         ],
                     *         "byAge": [
                     *           {
                     *             "age": 1,
                     *             "applications": 1,
                     *             "placed": 1,
                     *             "first": 1,
                     *             "second": 1,
                     *             "later": 1,
                     *             "stays": 1
                     *           }
                     *         ],
                     *         "byDistrict": [
                     *           {
                     *             "district": "Детский сад № 15",
                     *             "applications": 1,
                     *             "placed": 1,
                     *             "first": 1,
                     *             "second": 1,
                     *             "later": 1,
                     *             "stays": 1
                     *           }
                     *         ],
                     *         "difference": {
                     *           "run": "01KAMT3Q8F6Z9V2W5X7Y4B1C0D",
                     *           "same": 1,
                     *           "moved": 1,
                     *           "gained": 1,
                     *           "lost": 1,
                     *           "joined": 1,
                     *           "gone": 1
                     *         }
                     *       },
                     *       "signed": 1,
                     *       "progress": 1,
                     *       "made": 1,
                     *       "skipped": 1,
                     *       "publishedAt": "2026-11-22T09:12:45.000Z",
                     *       "reason": "correction",
                     *       "law": "Детский сад № 15",
                     *       "offerDays": 1,
                     *       "signatures": 1
                     *     }
                     */
                    "application/json": {
                        id: components["schemas"]["Id"];
                        /** @enum {string} */
                        kind: "mass" | "freed";
                        law: components["schemas"]["Title"];
                        made?: number;
                        municipality: components["schemas"]["Code"];
                        offerDays: number;
                        plan?: components["schemas"]["CivilDate"];
                        progress?: number;
                        publishedAt?: components["schemas"]["Instant"];
                        reason?: components["schemas"]["Code"];
                        requestedAt: components["schemas"]["Instant"];
                        rules: components["schemas"]["Id"];
                        seq: number;
                        signatures: number;
                        signed?: number;
                        skipped?: number;
                        startsOn: components["schemas"]["CivilDate"];
                        /** @enum {string} */
                        status: "requested" | "ready" | "publishing" | "published" | "announced" | "failed";
                        summary?: {
                            applications: number;
                            byAge?: {
                                age: number;
                                applications: number;
                                first: number;
                                later?: number;
                                placed: number;
                                second?: number;
                                stays?: number;
                            }[];
                            byClass?: {
                                applications: number;
                                class: components["schemas"]["Code"];
                                first: number;
                                later?: number;
                                placed: number;
                                second?: number;
                                stays?: number;
                            }[];
                            byDistrict?: {
                                applications: number;
                                district: components["schemas"]["Title"];
                                first: number;
                                later?: number;
                                placed: number;
                                second?: number;
                                stays?: number;
                            }[];
                            byWish: number[];
                            difference?: {
                                gained: number;
                                gone: number;
                                joined: number;
                                lost: number;
                                moved: number;
                                run: components["schemas"]["Id"];
                                same: number;
                            };
                            fixed?: number;
                            others?: number;
                            placed: number;
                            places: number;
                            reserves?: {
                                /** @enum {string} */
                                first: "reserved" | "open";
                                of: {
                                    criterion: components["schemas"]["Code"];
                                    seats: number;
                                    taken: number;
                                }[];
                            };
                            transfers?: {
                                asked: number;
                                moved: number;
                                ring?: number;
                                waiting: number;
                            };
                            unplaced: number;
                            violations: number;
                        };
                    };
                };
            };
            400: components["responses"]["invalid-request"];
            401: components["responses"]["no-token"];
            403: components["responses"]["not-permitted-signed-in"];
            404: components["responses"]["not-found"];
            503: components["responses"]["too-busy"];
            default: components["responses"]["internal"];
        };
    };
    printRun: {
        parameters: {
            query?: never;
            header?: {
                /** @description Язык отказов / The language of refusals */
                "Accept-Language"?: components["parameters"]["Language"];
            };
            path: {
                /** @example 01KAMT3Q8F6Z9V2W5X7Y4B1C0D */
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "paper": "commission"
                 *     }
                 */
                "application/json": {
                    /** @enum {string} */
                    paper: "commission" | "referrals" | "calls" | "protocol" | "public";
                };
            };
        };
        responses: {
            /** @description Ответ / The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "url": "текст",
                     *       "fileName": "Детский сад № 15",
                     *       "seconds": 1
                     *     }
                     */
                    "application/json": {
                        fileName: components["schemas"]["Title"];
                        seconds: number;
                        url: string;
                    };
                };
            };
            400: components["responses"]["invalid-request"];
            401: components["responses"]["no-token"];
            403: components["responses"]["not-permitted-signed-in"];
            404: components["responses"]["not-found"];
            409: components["responses"]["wrong-state"];
            413: components["responses"]["too-large"];
            503: components["responses"]["too-busy"];
            default: components["responses"]["internal"];
        };
    };
    publishPlacementRun: {
        parameters: {
            query?: never;
            header: {
                /** @description Язык отказов / The language of refusals */
                "Accept-Language"?: components["parameters"]["Language"];
                /**
                 * @description Версия, которую меняют / The version that is changed
                 * @example "1"
                 */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                /** @example 01KAMT3Q8F6Z9V2W5X7Y4B1C0D */
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Принято в работу / Accepted */
            202: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01KAMT3Q8F6Z9V2W5X7Y4B1C0D",
                     *       "municipality": "61701000",
                     *       "kind": "mass",
                     *       "seq": 1,
                     *       "status": "requested",
                     *       "startsOn": "2026-11-23",
                     *       "plan": "2026-11-23",
                     *       "rules": "01KAMT3Q8F6Z9V2W5X7Y4B1C0D",
                     *       "requestedAt": "2026-11-22T09:12:45.000Z",
                     *       "summary": {
                     *         "applications": 1,
                     *         "places": 1,
                     *         "placed": 1,
                     *         "unplaced": 1,
                     *         "byWish": [
                     *           1,
                     *           1,
                     *           1
                     *         ],
                     *         "fixed": 1,
                     *         "transfers": {
                     *           "asked": 1,
                     *           "moved": 1,
                     *           "waiting": 1,
                     *           "ring": 1
                     *         },
                     *         "others": 1,
                     *         "reserves": {
                     *           "first": "reserved",
                     *           "of": [
                     *             {
                     *               "criterion": "61701000",
                     *               "seats": 1,
                     *               "taken": 1
                     *             }
                     *           ]
                     *         },
                     *         "violations": 1,
                     *         "byClass": [
                     *           {
                     *             "class": "61701000",
                     *             "applications": 1,
                     *             "placed": 1,
                     *             "first": 1,
                     *             "second": 1,
                     *             "later": 1,
                     *             "stays": 1
                     *           }
                     *         ],
                     *         "byAge": [
                     *           {
                     *             "age": 1,
                     *             "applications": 1,
                     *             "placed": 1,
                     *             "first": 1,
                     *             "second": 1,
                     *             "later": 1,
                     *             "stays": 1
                     *           }
                     *         ],
                     *         "byDistrict": [
                     *           {
                     *             "district": "Детский сад № 15",
                     *             "applications": 1,
                     *             "placed": 1,
                     *             "first": 1,
                     *             "second": 1,
                     *             "later": 1,
                     *             "stays": 1
                     *           }
                     *         ],
                     *         "difference": {
                     *           "run": "01KAMT3Q8F6Z9V2W5X7Y4B1C0D",
                     *           "same": 1,
                     *           "moved": 1,
                     *           "gained": 1,
                     *           "lost": 1,
                     *           "joined": 1,
                     *           "gone": 1
                     *         }
                     *       },
                     *       "signed": 1,
                     *       "progress": 1,
                     *       "made": 1,
                     *       "skipped": 1,
                     *       "publishedAt": "2026-11-22T09:12:45.000Z",
                     *       "reason": "correction"
                     *     }
                     */
                    "application/json": {
                        id: components["schemas"]["Id"];
                        /** @enum {string} */
                        kind: "mass" | "freed";
                        made?: number;
                        municipality: components["schemas"]["Code"];
                        plan?: components["schemas"]["CivilDate"];
                        progress?: number;
                        publishedAt?: components["schemas"]["Instant"];
                        reason?: components["schemas"]["Code"];
                        requestedAt: components["schemas"]["Instant"];
                        rules: components["schemas"]["Id"];
                        seq: number;
                        signed?: number;
                        skipped?: number;
                        startsOn: components["schemas"]["CivilDate"];
                        /** @enum {string} */
                        status: "requested" | "ready" | "publishing" | "published" | "announced" | "failed";
                        summary?: {
                            applications: number;
                            byAge?: {
                                age: number;
                                applications: number;
                                first: number;
                                later?: number;
                                placed: number;
                                second?: number;
                                stays?: number;
                            }[];
                            byClass?: {
                                applications: number;
                                class: components["schemas"]["Code"];
                                first: number;
                                later?: number;
                                placed: number;
                                second?: number;
                                stays?: number;
                            }[];
                            byDistrict?: {
                                applications: number;
                                district: components["schemas"]["Title"];
                                first: number;
                                later?: number;
                                placed: number;
                                second?: number;
                                stays?: number;
                            }[];
                            byWish: number[];
                            difference?: {
                                gained: number;
                                gone: number;
                                joined: number;
                                lost: number;
                                moved: number;
                                run: components["schemas"]["Id"];
                                same: number;
                            };
                            fixed?: number;
                            others?: number;
                            placed: number;
                            places: number;
                            reserves?: {
                                /** @enum {string} */
                                first: "reserved" | "open";
                                of: {
                                    criterion: components["schemas"]["Code"];
                                    seats: number;
                                    taken: number;
                                }[];
                            };
                            transfers?: {
                                asked: number;
                                moved: number;
                                ring?: number;
                                waiting: number;
                            };
                            unplaced: number;
                            violations: number;
                        };
                    };
                };
            };
            400: components["responses"]["invalid-request"];
            401: components["responses"]["no-token"];
            403: components["responses"]["not-permitted-signed-in"];
            404: components["responses"]["not-found"];
            /**
             * @description - [`second-signature`](/problems/second-signature/): Первую подпись поставили вы: вторую ставит другой сотрудник / The first signature is yours: somebody else signs next
             *     - [`wrong-state`](/problems/wrong-state/): Это действие уже нельзя выполнить: состояние «{state}» / This can no longer be done: the state is "{state}"
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/second-signature" | "/problems/wrong-state";
                    };
                };
            };
            412: components["responses"]["changed-meanwhile"];
            413: components["responses"]["too-large"];
            428: components["responses"]["version-missing"];
            503: components["responses"]["too-busy"];
            default: components["responses"]["internal"];
        };
    };
    listPlacementResults: {
        parameters: {
            query: {
                /** @example AQIDBAUGBwgJCgsM */
                after?: string;
                /** @example placed */
                list: "placed" | "unplaced";
            };
            header?: {
                /** @description Язык отказов / The language of refusals */
                "Accept-Language"?: components["parameters"]["Language"];
            };
            path: {
                /** @example 01KAMT3Q8F6Z9V2W5X7Y4B1C0D */
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Ответ / The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "application": "01KAMT3Q8F6Z9V2W5X7Y4B1C0D",
                     *           "number": "1042",
                     *           "name": "Смирнова Анна Ильинична",
                     *           "filedAt": "2026-11-22T09:12:45.000Z",
                     *           "organisation": "215",
                     *           "group": "215-1-2",
                     *           "wish": 1,
                     *           "class": "61701000",
                     *           "ground": "court",
                     *           "metres": 1,
                     *           "reserve": "61701000",
                     *           "stays": true,
                     *           "waits": true,
                     *           "ring": "own",
                     *           "reasons": [
                     *             {
                     *               "why": "no-group",
                     *               "organisation": "215"
                     *             }
                     *           ]
                     *         }
                     *       ],
                     *       "next": "AQIDBAUGBwgJCgsM"
                     *     }
                     */
                    "application/json": {
                        items: {
                            application: components["schemas"]["Id"];
                            class?: components["schemas"]["Code"];
                            filedAt: components["schemas"]["Instant"];
                            ground?: components["schemas"]["Ground"];
                            group?: components["schemas"]["Title"];
                            metres?: number;
                            name: components["schemas"]["PersonName"];
                            number: components["schemas"]["Code"];
                            organisation?: components["schemas"]["Title"];
                            reasons: ({
                                organisation: components["schemas"]["Title"];
                                /** @constant */
                                why: "no-group";
                            } | {
                                organisation: components["schemas"]["Title"];
                                reserved?: boolean;
                                trade?: boolean;
                                /** @constant */
                                why: "no-places";
                            } | {
                                lastClass: components["schemas"]["Code"];
                                lastFiledAt: components["schemas"]["Instant"];
                                organisation: components["schemas"]["Title"];
                                reserved?: boolean;
                                trade?: boolean;
                                /** @constant */
                                why: "others-first";
                            })[];
                            reserve?: components["schemas"]["Code"];
                            /** @enum {string} */
                            ring?: "own" | "after";
                            stays?: boolean;
                            waits?: boolean;
                            wish?: number;
                        }[];
                        next?: string;
                    };
                };
            };
            400: components["responses"]["invalid-request"];
            401: components["responses"]["no-token"];
            403: components["responses"]["not-permitted-signed-in"];
            404: components["responses"]["not-found"];
            503: components["responses"]["too-busy"];
            default: components["responses"]["internal"];
        };
    };
    findPupil: {
        parameters: {
            query?: never;
            header?: {
                /** @description Язык отказов / The language of refusals */
                "Accept-Language"?: components["parameters"]["Language"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "surname": "Смирнов",
                 *       "birthDate": "2024-02-14"
                 *     }
                 */
                "application/json": {
                    birthDate: components["schemas"]["BirthDate"];
                    surname: components["schemas"]["PersonName"];
                };
            };
        };
        responses: {
            /** @description Ответ / The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "pupil": "k3m9p2vx",
                     *           "name": "Смирнова Анна Ильинична",
                     *           "organisation": {
                     *             "id": "215",
                     *             "title": "Детский сад № 15"
                     *           },
                     *           "group": {
                     *             "id": "215-1-2",
                     *             "title": "Звёздочка"
                     *           }
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        items: {
                            group: {
                                id: components["schemas"]["Id"];
                                title: components["schemas"]["Title"];
                            };
                            name: components["schemas"]["PersonName"];
                            organisation: {
                                id: components["schemas"]["Id"];
                                title: components["schemas"]["Title"];
                            };
                            pupil: components["schemas"]["Ref"];
                        }[];
                    };
                };
            };
            400: components["responses"]["invalid-request"];
            401: components["responses"]["no-token"];
            403: components["responses"]["not-permitted-signed-in"];
            413: components["responses"]["too-large"];
            429: components["responses"]["too-many-requests"];
            503: components["responses"]["too-busy"];
            default: components["responses"]["internal"];
        };
    };
    signQueueRules: {
        parameters: {
            query?: never;
            header: {
                /** @description Язык отказов / The language of refusals */
                "Accept-Language"?: components["parameters"]["Language"];
                /**
                 * @description Версия, которую меняют / The version that is changed
                 * @example "1"
                 */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                /** @example 01KAMT3Q8F6Z9V2W5X7Y4B1C0D */
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Ответ / The answer */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01KAMT3Q8F6Z9V2W5X7Y4B1C0D",
                     *       "seq": 1,
                     *       "status": "draft"
                     *     }
                     */
                    "application/json": {
                        id: components["schemas"]["Id"];
                        seq: number;
                        /** @enum {string} */
                        status: "draft" | "adopted";
                    };
                };
            };
            400: components["responses"]["invalid-request"];
            401: components["responses"]["no-token"];
            403: components["responses"]["not-permitted-signed-in"];
            404: components["responses"]["not-found"];
            /**
             * @description - [`rules-too-late`](/problems/rules-too-late/): Порядок очереди вступает в силу не раньше чем завтра: начало {date} уже наступило / An order of the queue begins tomorrow at the earliest: its first day, {date}, has come
             *     - [`second-signature`](/problems/second-signature/): Первую подпись поставили вы: вторую ставит другой сотрудник / The first signature is yours: somebody else signs next
             *     - [`wrong-state`](/problems/wrong-state/): Это действие уже нельзя выполнить: состояние «{state}» / This can no longer be done: the state is "{state}"
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/rules-too-late" | "/problems/second-signature" | "/problems/wrong-state";
                    };
                };
            };
            412: components["responses"]["changed-meanwhile"];
            413: components["responses"]["too-large"];
            428: components["responses"]["version-missing"];
            503: components["responses"]["too-busy"];
            default: components["responses"]["internal"];
        };
    };
    showQueueSummary: {
        parameters: {
            query?: never;
            header?: {
                /** @description Язык отказов / The language of refusals */
                "Accept-Language"?: components["parameters"]["Language"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Ответ / The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "asOf": "2026-11-22T09:12:45.000Z",
                     *       "agesOn": "2026-11-23",
                     *       "waiting": 1,
                     *       "rows": [
                     *         {
                     *           "municipality": {
                     *             "code": "61701000",
                     *             "title": "Примерск"
                     *           },
                     *           "age": 1,
                     *           "waiting": 1,
                     *           "actual": 1,
                     *           "deferred": 1,
                     *           "privileged": 1
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        agesOn: components["schemas"]["CivilDate"];
                        asOf: components["schemas"]["Instant"];
                        rows: {
                            actual: number;
                            age: number;
                            deferred: number;
                            municipality: {
                                code: components["schemas"]["Code"];
                                title: components["schemas"]["Title"];
                            };
                            privileged: number;
                            waiting: number;
                        }[];
                        waiting: number;
                    };
                };
            };
            401: components["responses"]["no-token"];
            403: components["responses"]["not-permitted-signed-in"];
            503: components["responses"]["too-busy"];
            default: components["responses"]["internal"];
        };
    };
    listReports: {
        parameters: {
            query?: {
                /** @example AQIDBAUGBwgJCgsM */
                after?: string;
            };
            header?: {
                /** @description Язык отказов / The language of refusals */
                "Accept-Language"?: components["parameters"]["Language"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Ответ / The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "01KAMT3Q8F6Z9V2W5X7Y4B1C0D",
                     *           "kind": "contingent",
                     *           "status": "requested",
                     *           "nightly": true,
                     *           "requestedAt": "2026-11-22T09:12:45.000Z",
                     *           "asOf": "2026-11-22T09:12:45.000Z",
                     *           "done": 1,
                     *           "total": 180,
                     *           "percent": 1,
                     *           "files": [
                     *             {
                     *               "format": "xlsx",
                     *               "bytes": 1
                     *             }
                     *           ],
                     *           "reason": "correction"
                     *         }
                     *       ],
                     *       "next": "AQIDBAUGBwgJCgsM"
                     *     }
                     */
                    "application/json": {
                        items: components["schemas"]["ReportShown"][];
                        next?: string;
                    };
                };
            };
            400: components["responses"]["invalid-request"];
            401: components["responses"]["no-token"];
            403: components["responses"]["not-permitted-signed-in"];
            503: components["responses"]["too-busy"];
            default: components["responses"]["internal"];
        };
    };
    requestReport: {
        parameters: {
            query?: never;
            header: {
                /** @description Язык отказов / The language of refusals */
                "Accept-Language"?: components["parameters"]["Language"];
                /**
                 * @description Ключ, по которому повтор узнают / What a repetition is known by
                 * @example 5f0c8f0e-7a31-4c1f-9a55-0d2f1b6b7c11
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "kind": "contingent"
                 *     }
                 */
                "application/json": {
                    kind: components["schemas"]["ReportKind"];
                };
            };
        };
        responses: {
            /** @description Принято в работу / Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01KAMT3Q8F6Z9V2W5X7Y4B1C0D"
                     *     }
                     */
                    "application/json": {
                        id: components["schemas"]["Id"];
                    };
                };
            };
            /**
             * @description - [`idempotency-key-missing`](/problems/idempotency-key-missing/): Нет заголовка Idempotency-Key: без него повтор запроса создал бы второй документ / The Idempotency-Key header is missing: without it a retry would create a second document
             *     - [`invalid-request`](/problems/invalid-request/): Запрос заполнен неверно / The request does not match the contract
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/idempotency-key-missing" | "/problems/invalid-request";
                    };
                };
            };
            401: components["responses"]["no-token"];
            403: components["responses"]["not-permitted-signed-in"];
            413: components["responses"]["too-large"];
            422: components["responses"]["idempotency-key-reused"];
            429: components["responses"]["too-many-requests"];
            503: components["responses"]["too-busy"];
            default: components["responses"]["internal"];
        };
    };
    linkReport: {
        parameters: {
            query?: never;
            header?: {
                /** @description Язык отказов / The language of refusals */
                "Accept-Language"?: components["parameters"]["Language"];
            };
            path: {
                /** @example 01KAMT3Q8F6Z9V2W5X7Y4B1C0D */
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "format": "xlsx"
                 *     }
                 */
                "application/json": {
                    format: components["schemas"]["ReportFormat"];
                };
            };
        };
        responses: {
            /** @description Ответ / The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "url": "текст",
                     *       "fileName": "Детский сад № 15",
                     *       "seconds": 1
                     *     }
                     */
                    "application/json": {
                        fileName: components["schemas"]["Title"];
                        seconds: number;
                        url: string;
                    };
                };
            };
            400: components["responses"]["invalid-request"];
            401: components["responses"]["no-token"];
            403: components["responses"]["not-permitted-signed-in"];
            404: components["responses"]["not-found"];
            409: components["responses"]["wrong-state"];
            413: components["responses"]["too-large"];
            503: components["responses"]["too-busy"];
            default: components["responses"]["internal"];
        };
    };
    listServices: {
        parameters: {
            query?: {
                /** @example demo */
                region?: components["schemas"]["Region"];
            };
            header?: {
                /** @description Язык отказов / The language of refusals */
                "Accept-Language"?: components["parameters"]["Language"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Ответ / The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "code": "filed",
                     *           "title": "Детский сад № 15",
                     *           "secondTitle": "Детский сад № 15",
                     *           "law": "Детский сад № 15",
                     *           "applicants": [
                     *             "parent"
                     *           ],
                     *           "openings": [
                     *             {
                     *               "title": "Детский сад № 15",
                     *               "opens": "2026-11-22T09:12:45.000Z",
                     *               "closes": "2026-11-22T09:12:45.000Z"
                     *             }
                     *           ],
                     *           "open": true,
                     *           "zone": "Europe/Moscow"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        items: {
                            applicants: ("parent" | "pupil")[];
                            code: string;
                            law: components["schemas"]["Title"];
                            open: boolean;
                            openings: {
                                closes: components["schemas"]["Instant"];
                                opens: components["schemas"]["Instant"];
                                title: components["schemas"]["Title"];
                            }[];
                            secondTitle?: components["schemas"]["Title"];
                            title: components["schemas"]["Title"];
                            zone: components["schemas"]["Zone"];
                        }[];
                    };
                };
            };
            400: components["responses"]["invalid-request"];
            404: components["responses"]["not-found"];
            503: components["responses"]["too-busy"];
            default: components["responses"]["internal"];
        };
    };
    showService: {
        parameters: {
            query?: {
                /** @example demo */
                region?: components["schemas"]["Region"];
            };
            header?: {
                /** @description Язык отказов / The language of refusals */
                "Accept-Language"?: components["parameters"]["Language"];
            };
            path: {
                /** @example 61701000 */
                service: components["schemas"]["Code"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Ответ / The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "filed",
                     *       "title": "Детский сад № 15",
                     *       "secondTitle": "Детский сад № 15",
                     *       "law": "Детский сад № 15",
                     *       "about": [
                     *         "Детский сад № 15"
                     *       ],
                     *       "applicants": [
                     *         "parent"
                     *       ],
                     *       "organisation": "chosen",
                     *       "forms": [
                     *         1
                     *       ],
                     *       "ages": {
                     *         "from": 1,
                     *         "to": 1
                     *       },
                     *       "most": 1,
                     *       "windows": [
                     *         {
                     *           "title": "Детский сад № 15",
                     *           "opens": "04-01T00:00",
                     *           "closes": "06-30T23:59",
                     *           "when": {
                     *             "field": "filed",
                     *             "is": [
                     *               "61701000"
                     *             ]
                     *           }
                     *         }
                     *       ],
                     *       "year": "running",
                     *       "repeats": true,
                     *       "sections": [
                     *         {
                     *           "title": "Детский сад № 15",
                     *           "fields": [
                     *             {
                     *               "id": "filed",
                     *               "title": "Детский сад № 15",
                     *               "hint": "Детский сад № 15",
                     *               "kind": "text",
                     *               "optional": true,
                     *               "text": "Детский сад № 15",
                     *               "version": "61701000",
                     *               "options": [
                     *                 {
                     *                   "code": "61701000",
                     *                   "title": "Детский сад № 15",
                     *                   "law": "Детский сад № 15"
                     *                 }
                     *               ],
                     *               "least": 1,
                     *               "most": 1,
                     *               "always": [
                     *                 "61701000"
                     *               ],
                     *               "when": {
                     *                 "field": "filed",
                     *                 "is": [
                     *                   "61701000"
                     *                 ]
                     *               },
                     *               "counted": true,
                     *               "territory": true,
                     *               "family": true
                     *             }
                     *           ]
                     *         }
                     *       ],
                     *       "documents": [
                     *         {
                     *           "code": "filed",
                     *           "title": "Детский сад № 15",
                     *           "optional": true,
                     *           "when": {
                     *             "field": "filed",
                     *             "is": [
                     *               "61701000"
                     *             ]
                     *           },
                     *           "benefits": [
                     *             "61701000"
                     *           ]
                     *         }
                     *       ],
                     *       "states": [
                     *         {
                     *           "code": "filed",
                     *           "title": "Детский сад № 15",
                     *           "family": "Детский сад № 15",
                     *           "portal": "61701000",
                     *           "term": {
                     *             "days": 1,
                     *             "working": true
                     *           },
                     *           "acts": "family",
                     *           "changeable": true,
                     *           "ends": "granted"
                     *         }
                     *       ],
                     *       "steps": [
                     *         {
                     *           "code": "filed",
                     *           "title": "Детский сад № 15",
                     *           "from": [
                     *             "filed"
                     *           ],
                     *           "to": "filed",
                     *           "by": [
                     *             "public"
                     *           ],
                     *           "grounds": [
                     *             {
                     *               "code": "61701000",
                     *               "title": "Детский сад № 15",
                     *               "law": "Детский сад № 15"
                     *             }
                     *           ],
                     *           "needs": [
                     *             "filed"
                     *           ],
                     *           "asks": [
                     *             "order"
                     *           ],
                     *           "does": "transfer",
                     *           "after": "accepted"
                     *         }
                     *       ],
                     *       "openings": [
                     *         {
                     *           "title": "Детский сад № 15",
                     *           "opens": "2026-11-22T09:12:45.000Z",
                     *           "closes": "2026-11-22T09:12:45.000Z"
                     *         }
                     *       ],
                     *       "now": "2026-11-22T09:12:45.000Z",
                     *       "zone": "Europe/Moscow"
                     *     }
                     */
                    "application/json": {
                        about: components["schemas"]["Title"][];
                        ages?: {
                            from: number;
                            to: number;
                        };
                        applicants: ("parent" | "pupil")[];
                        code: string;
                        documents: {
                            benefits?: components["schemas"]["Code"][];
                            code: string;
                            optional?: boolean;
                            title: components["schemas"]["Title"];
                            when?: {
                                field: string;
                                is: components["schemas"]["Code"][];
                            };
                        }[];
                        forms?: number[];
                        law: components["schemas"]["Title"];
                        most: number;
                        now: components["schemas"]["Instant"];
                        openings: {
                            closes: components["schemas"]["Instant"];
                            opens: components["schemas"]["Instant"];
                            title: components["schemas"]["Title"];
                        }[];
                        /** @enum {string} */
                        organisation: "chosen" | "own";
                        repeats?: boolean;
                        secondTitle?: components["schemas"]["Title"];
                        sections: {
                            fields: components["schemas"]["Field"][];
                            title: components["schemas"]["Title"];
                        }[];
                        states: components["schemas"]["State"][];
                        steps: {
                            /** @enum {string} */
                            after?: "accepted" | "refused" | "expired";
                            asks?: ("order" | "reason" | "group")[];
                            by: ("public" | "parent" | "pupil" | "teacher" | "class-teacher" | "clerk" | "head" | "specialist" | "mfc-clerk" | "exam-coordinator" | "analyst" | "administrator" | "auditor" | "federal")[];
                            code: string;
                            /** @enum {string} */
                            does?: "transfer";
                            from: string[];
                            grounds?: {
                                code: components["schemas"]["Code"];
                                law?: components["schemas"]["Title"];
                                title: components["schemas"]["Title"];
                            }[];
                            needs?: string[];
                            title: components["schemas"]["Title"];
                            to: string;
                        }[];
                        title: components["schemas"]["Title"];
                        windows: {
                            closes: string;
                            opens: string;
                            title: components["schemas"]["Title"];
                            when?: {
                                field: string;
                                is: components["schemas"]["Code"][];
                            };
                        }[];
                        /** @enum {string} */
                        year?: "running" | "coming";
                        zone: components["schemas"]["Zone"];
                    };
                };
            };
            400: components["responses"]["invalid-request"];
            404: components["responses"]["not-found"];
            503: components["responses"]["too-busy"];
            default: components["responses"]["internal"];
        };
    };
    fileCase: {
        parameters: {
            query?: never;
            header: {
                /** @description Язык отказов / The language of refusals */
                "Accept-Language"?: components["parameters"]["Language"];
                /**
                 * @description Ключ, по которому повтор узнают / What a repetition is known by
                 * @example 5f0c8f0e-7a31-4c1f-9a55-0d2f1b6b7c11
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @example 61701000 */
                service: components["schemas"]["Code"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "child": "k3m9p2vx",
                 *       "organisation": "215",
                 *       "answers": {
                 *         "61701000": "Общеразвивающая"
                 *       }
                 *     }
                 */
                "application/json": {
                    answers: {
                        [key: string]: components["schemas"]["HealthText"] | components["schemas"]["HealthFlag"] | components["schemas"]["HealthText"][];
                    };
                    child: components["schemas"]["Ref"];
                    organisation?: components["schemas"]["Id"];
                };
            };
        };
        responses: {
            /** @description Создано / Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01KAMT3Q8F6Z9V2W5X7Y4B1C0D",
                     *       "number": "1042",
                     *       "filedAt": "2026-11-22T09:12:45.000Z"
                     *     }
                     */
                    "application/json": {
                        filedAt: components["schemas"]["Instant"];
                        id: components["schemas"]["Id"];
                        number: components["schemas"]["Code"];
                    };
                };
            };
            /**
             * @description - [`idempotency-key-missing`](/problems/idempotency-key-missing/): Нет заголовка Idempotency-Key: без него повтор запроса создал бы второй документ / The Idempotency-Key header is missing: without it a retry would create a second document
             *     - [`invalid-request`](/problems/invalid-request/): Запрос заполнен неверно / The request does not match the contract
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/idempotency-key-missing" | "/problems/invalid-request";
                    };
                };
            };
            401: components["responses"]["no-token"];
            403: components["responses"]["not-permitted-signed-in"];
            404: components["responses"]["not-found"];
            /**
             * @description - [`duplicate-application`](/problems/duplicate-application/): Заявление на этого ребёнка уже есть: № {number} от {date}, состояние «{state}» / There is an application for this child already: No. {number} of {date}, state "{state}"
             *     - [`not-for-child`](/problems/not-for-child/): Эта услуга не для этого ребёнка: {reason} / This service is not for this child: {reason}
             *     - [`too-many-wishes`](/problems/too-many-wishes/): Можно выбрать не больше {limit} организаций / At most {limit} organisations may be chosen
             *     - [`unknown-organisation`](/problems/unknown-organisation/): Организация с кодом {code} не существует / There is no organisation with the code {code}
             *     - [`window-closed`](/problems/window-closed/): Заявления по этой услуге принимают с {from} по {to} / Applications for this service are taken from {from} to {to}
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/duplicate-application" | "/problems/not-for-child" | "/problems/too-many-wishes" | "/problems/unknown-organisation" | "/problems/window-closed";
                    };
                };
            };
            412: components["responses"]["changed-meanwhile"];
            413: components["responses"]["too-large"];
            422: components["responses"]["idempotency-key-reused"];
            429: components["responses"]["too-many-requests"];
            /**
             * @description - [`busy`](/problems/busy/): Сейчас подают очень много заявлений. Ваш талон № {number}, перед вами {ahead}, очередь подойдёт через {seconds}. {order} / Very many are applying now. Your ticket is No. {number}, {ahead} are before you, your turn comes in {seconds}. {order}
             *     - [`too-busy`](/problems/too-busy/): Сейчас слишком много запросов. Повторите через несколько секунд, ничего не потеряно / Too many requests now. Retry in a few seconds, nothing is lost
             */
            503: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/busy" | "/problems/too-busy";
                    };
                };
            };
            default: components["responses"]["internal"];
        };
    };
    fileCaseFor: {
        parameters: {
            query?: never;
            header: {
                /** @description Язык отказов / The language of refusals */
                "Accept-Language"?: components["parameters"]["Language"];
                /**
                 * @description Ключ, по которому повтор узнают / What a repetition is known by
                 * @example 5f0c8f0e-7a31-4c1f-9a55-0d2f1b6b7c11
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @example 61701000 */
                service: components["schemas"]["Code"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "channel": "counter",
                 *       "filedOn": "2026-11-23",
                 *       "applicant": {
                 *         "surname": "Смирнов",
                 *         "name": "Смирнова Анна Ильинична",
                 *         "middleName": "Ильич",
                 *         "phone": "+7(491)2205500",
                 *         "document": {
                 *           "code": "612304",
                 *           "series": "612304",
                 *           "number": "1042"
                 *         }
                 *       },
                 *       "identity": {
                 *         "surname": "Смирнов",
                 *         "name": "Смирнова Анна Ильинична",
                 *         "middleName": "Ильич",
                 *         "birthDate": "2024-02-14",
                 *         "document": {
                 *           "type": "rf",
                 *           "series": "612304",
                 *           "number": "1042",
                 *           "issuedOn": "2024-02-20",
                 *           "actNumber": "612304",
                 *           "actOn": "2024-02-20",
                 *           "issuedBy": "612304"
                 *         }
                 *       },
                 *       "organisation": "215",
                 *       "answers": {
                 *         "61701000": "Общеразвивающая"
                 *       }
                 *     }
                 */
                "application/json": {
                    answers: {
                        [key: string]: components["schemas"]["HealthText"] | components["schemas"]["HealthFlag"] | components["schemas"]["HealthText"][];
                    };
                    applicant: {
                        document: {
                            code: components["schemas"]["PersonalText"];
                            number: components["schemas"]["PersonalText"];
                            series?: components["schemas"]["PersonalText"];
                        };
                        middleName?: components["schemas"]["PersonName"];
                        name: components["schemas"]["PersonName"];
                        phone?: components["schemas"]["Phone"];
                        surname: components["schemas"]["PersonName"];
                    };
                    /** @enum {string} */
                    channel: "counter" | "mfc" | "post";
                    filedOn?: components["schemas"]["CivilDate"];
                    identity: components["schemas"]["ChildIdentity"];
                    organisation?: components["schemas"]["Id"];
                };
            };
        };
        responses: {
            /** @description Создано / Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01KAMT3Q8F6Z9V2W5X7Y4B1C0D",
                     *       "number": "1042",
                     *       "filedAt": "2026-11-22T09:12:45.000Z"
                     *     }
                     */
                    "application/json": {
                        filedAt: components["schemas"]["Instant"];
                        id: components["schemas"]["Id"];
                        number: components["schemas"]["Code"];
                    };
                };
            };
            /**
             * @description - [`idempotency-key-missing`](/problems/idempotency-key-missing/): Нет заголовка Idempotency-Key: без него повтор запроса создал бы второй документ / The Idempotency-Key header is missing: without it a retry would create a second document
             *     - [`invalid-request`](/problems/invalid-request/): Запрос заполнен неверно / The request does not match the contract
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/idempotency-key-missing" | "/problems/invalid-request";
                    };
                };
            };
            401: components["responses"]["no-token"];
            403: components["responses"]["not-permitted-signed-in"];
            404: components["responses"]["not-found"];
            /**
             * @description - [`date-impossible`](/problems/date-impossible/): Дата {date} невозможна: нужна дата с {from} по {to} / The date {date} is impossible: it must be from {from} to {to}
             *     - [`duplicate-application`](/problems/duplicate-application/): Заявление на этого ребёнка уже есть: № {number} от {date}, состояние «{state}» / There is an application for this child already: No. {number} of {date}, state "{state}"
             *     - [`not-for-child`](/problems/not-for-child/): Эта услуга не для этого ребёнка: {reason} / This service is not for this child: {reason}
             *     - [`too-many-wishes`](/problems/too-many-wishes/): Можно выбрать не больше {limit} организаций / At most {limit} organisations may be chosen
             *     - [`unknown-organisation`](/problems/unknown-organisation/): Организация с кодом {code} не существует / There is no organisation with the code {code}
             *     - [`window-closed`](/problems/window-closed/): Заявления по этой услуге принимают с {from} по {to} / Applications for this service are taken from {from} to {to}
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/date-impossible" | "/problems/duplicate-application" | "/problems/not-for-child" | "/problems/too-many-wishes" | "/problems/unknown-organisation" | "/problems/window-closed";
                    };
                };
            };
            412: components["responses"]["changed-meanwhile"];
            413: components["responses"]["too-large"];
            422: components["responses"]["idempotency-key-reused"];
            429: components["responses"]["too-many-requests"];
            503: components["responses"]["too-busy"];
            default: components["responses"]["internal"];
        };
    };
    finishSignIn: {
        parameters: {
            query?: {
                /** @example текст */
                code?: string;
                /** @example текст */
                error?: string;
                /** @example текст */
                error_description?: string;
                /** @example текст */
                iss?: string;
                /** @example текст */
                state?: string;
            };
            header?: {
                /** @description Язык отказов / The language of refusals */
                "Accept-Language"?: components["parameters"]["Language"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Перейти / Go on */
            302: {
                headers: {
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid-request"];
            401: components["responses"]["sign-in-failed"];
            403: components["responses"]["account-not-confirmed"];
            429: components["responses"]["too-many-requests"];
            503: components["responses"]["too-busy"];
            default: components["responses"]["internal"];
        };
    };
    signInWithCode: {
        parameters: {
            query?: never;
            header?: {
                /** @description Язык отказов / The language of refusals */
                "Accept-Language"?: components["parameters"]["Language"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "region": "demo",
                 *       "code": "2026-11-23"
                 *     }
                 */
                "application/json": {
                    code: string;
                    region?: components["schemas"]["Region"];
                };
            };
        };
        responses: {
            /** @description Сделано / Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid-request"];
            409: components["responses"]["code-wrong"];
            412: components["responses"]["changed-meanwhile"];
            413: components["responses"]["too-large"];
            429: components["responses"]["too-many-requests"];
            503: components["responses"]["too-busy"];
            default: components["responses"]["internal"];
        };
    };
    refreshSession: {
        parameters: {
            query?: never;
            header?: {
                /** @description Язык отказов / The language of refusals */
                "Accept-Language"?: components["parameters"]["Language"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "as": "01KAMT3Q8F6Z9V2W5X7Y4B1C0D"
                 *     }
                 */
                "application/json": {
                    as?: components["schemas"]["Id"];
                };
            };
        };
        responses: {
            /** @description Ответ / The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "token": "demo.k3m9p2vx.V2hvIGFza3M",
                     *       "seconds": 1,
                     *       "sessionSeconds": 1,
                     *       "grant": "01KAMT3Q8F6Z9V2W5X7Y4B1C0D"
                     *     }
                     */
                    "application/json": {
                        grant: components["schemas"]["Id"];
                        seconds: number;
                        sessionSeconds: number;
                        token: string;
                    };
                };
            };
            400: components["responses"]["invalid-request"];
            401: components["responses"]["signed-out"];
            403: components["responses"]["role-ended"];
            404: components["responses"]["not-found"];
            413: components["responses"]["too-large"];
            503: components["responses"]["too-busy"];
            default: components["responses"]["internal"];
        };
    };
    startSignIn: {
        parameters: {
            query?: {
                /** @example demo */
                region?: components["schemas"]["Region"];
                /** @example /cabinet/ */
                to?: string;
            };
            header?: {
                /** @description Язык отказов / The language of refusals */
                "Accept-Language"?: components["parameters"]["Language"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Перейти / Go on */
            302: {
                headers: {
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid-request"];
            503: components["responses"]["too-busy"];
            default: components["responses"]["internal"];
        };
    };
    signOut: {
        parameters: {
            query?: never;
            header?: {
                /** @description Язык отказов / The language of refusals */
                "Accept-Language"?: components["parameters"]["Language"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "everywhere": true
                 *     }
                 */
                "application/json": {
                    everywhere?: boolean;
                };
            };
        };
        responses: {
            /** @description Сделано / Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid-request"];
            413: components["responses"]["too-large"];
            503: components["responses"]["too-busy"];
            default: components["responses"]["internal"];
        };
    };
    giveGrant: {
        parameters: {
            query?: never;
            header: {
                /** @description Язык отказов / The language of refusals */
                "Accept-Language"?: components["parameters"]["Language"];
                /**
                 * @description Ключ, по которому повтор узнают / What a repetition is known by
                 * @example 5f0c8f0e-7a31-4c1f-9a55-0d2f1b6b7c11
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "role": "teacher",
                 *       "organisation": "215",
                 *       "group": "215-1-2",
                 *       "municipality": "61701000",
                 *       "until": "2026-11-22T09:12:45.000Z",
                 *       "snils": "11223344595",
                 *       "surname": "Смирнов",
                 *       "name": "Смирнова Анна Ильинична",
                 *       "middleName": "Ильич"
                 *     }
                 */
                "application/json": {
                    group?: components["schemas"]["Id"];
                    middleName?: components["schemas"]["PersonName"];
                    municipality?: components["schemas"]["Code"];
                    name: components["schemas"]["PersonName"];
                    organisation?: components["schemas"]["Id"];
                    /** @enum {string} */
                    role: "teacher" | "class-teacher" | "clerk" | "head" | "specialist" | "mfc-clerk" | "exam-coordinator" | "analyst" | "administrator" | "auditor";
                    snils: components["schemas"]["Snils"];
                    surname: components["schemas"]["PersonName"];
                    until?: components["schemas"]["Instant"];
                };
            };
        };
        responses: {
            /** @description Создано / Created */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01KAMT3Q8F6Z9V2W5X7Y4B1C0D",
                     *       "seq": 1,
                     *       "grant": "01KAMT3Q8F6Z9V2W5X7Y4B1C0D"
                     *     }
                     */
                    "application/json": {
                        grant: components["schemas"]["Id"];
                        id: components["schemas"]["Id"];
                        seq: number;
                    };
                };
            };
            /**
             * @description - [`grant-incomplete`](/problems/grant-incomplete/): Для этой роли укажите: {what} / This role needs: {what}
             *     - [`idempotency-key-missing`](/problems/idempotency-key-missing/): Нет заголовка Idempotency-Key: без него повтор запроса создал бы второй документ / The Idempotency-Key header is missing: without it a retry would create a second document
             *     - [`invalid-request`](/problems/invalid-request/): Запрос заполнен неверно / The request does not match the contract
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/grant-incomplete" | "/problems/idempotency-key-missing" | "/problems/invalid-request";
                    };
                };
            };
            401: components["responses"]["no-token"];
            403: components["responses"]["not-permitted-signed-in"];
            404: components["responses"]["not-found"];
            409: components["responses"]["grant-held"];
            412: components["responses"]["changed-meanwhile"];
            413: components["responses"]["too-large"];
            422: components["responses"]["idempotency-key-reused"];
            503: components["responses"]["too-busy"];
            default: components["responses"]["internal"];
        };
    };
    requestTransfer: {
        parameters: {
            query?: never;
            header: {
                /** @description Язык отказов / The language of refusals */
                "Accept-Language"?: components["parameters"]["Language"];
                /**
                 * @description Ключ, по которому повтор узнают / What a repetition is known by
                 * @example 5f0c8f0e-7a31-4c1f-9a55-0d2f1b6b7c11
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "pupil": "k3m9p2vx",
                 *       "group": "215-1-2"
                 *     }
                 */
                "application/json": {
                    group: components["schemas"]["Id"];
                    pupil: components["schemas"]["Ref"];
                };
            };
        };
        responses: {
            /** @description Создано / Created */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01KAMT3Q8F6Z9V2W5X7Y4B1C0D",
                     *       "seq": 1,
                     *       "answerBy": "2026-11-22T09:12:45.000Z"
                     *     }
                     */
                    "application/json": {
                        answerBy: components["schemas"]["Instant"];
                        id: components["schemas"]["Id"];
                        seq: number;
                    };
                };
            };
            /**
             * @description - [`idempotency-key-missing`](/problems/idempotency-key-missing/): Нет заголовка Idempotency-Key: без него повтор запроса создал бы второй документ / The Idempotency-Key header is missing: without it a retry would create a second document
             *     - [`invalid-request`](/problems/invalid-request/): Запрос заполнен неверно / The request does not match the contract
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/idempotency-key-missing" | "/problems/invalid-request";
                    };
                };
            };
            401: components["responses"]["no-token"];
            403: components["responses"]["not-permitted-signed-in"];
            404: components["responses"]["not-found"];
            /**
             * @description - [`class-needed`](/problems/class-needed/): По запросу переводят только из класса в класс; место в детском саду предоставляют по очереди / Only a class can be changed by request; places in kindergartens are given by the queue
             *     - [`not-enrolled`](/problems/not-enrolled/): Ребёнок уже не числится там, откуда его переводят / The child is no longer enrolled where the transfer begins
             *     - [`same-organisation`](/problems/same-organisation/): Ребёнок уже учится в этой организации / The child attends this organisation already
             *     - [`transfer-asked`](/problems/transfer-asked/): Перевод этого ученика уже запрошен {date}: дождитесь ответа школы / The transfer of this pupil was asked for on {date}: wait for the answer of the school
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/class-needed" | "/problems/not-enrolled" | "/problems/same-organisation" | "/problems/transfer-asked";
                    };
                };
            };
            413: components["responses"]["too-large"];
            422: components["responses"]["idempotency-key-reused"];
            503: components["responses"]["too-busy"];
            default: components["responses"]["internal"];
        };
    };
    transferPupil: {
        parameters: {
            query?: never;
            header: {
                /** @description Язык отказов / The language of refusals */
                "Accept-Language"?: components["parameters"]["Language"];
                /**
                 * @description Версия, которую меняют / The version that is changed
                 * @example "1"
                 */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                /** @example 01KAMT3Q8F6Z9V2W5X7Y4B1C0D */
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Ответ / The answer */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01KAMT3Q8F6Z9V2W5X7Y4B1C0D",
                     *       "seq": 1,
                     *       "status": "accepted"
                     *     }
                     */
                    "application/json": {
                        id: components["schemas"]["Id"];
                        seq: number;
                        /** @enum {string} */
                        status: "accepted" | "refused";
                    };
                };
            };
            400: components["responses"]["invalid-request"];
            401: components["responses"]["no-token"];
            403: components["responses"]["not-permitted-signed-in"];
            404: components["responses"]["not-found"];
            /**
             * @description - [`group-full`](/problems/group-full/): В группе «{group}» больше нет свободных мест / There are no free places in the group "{group}"
             *     - [`not-enrolled`](/problems/not-enrolled/): Ребёнок уже не числится там, откуда его переводят / The child is no longer enrolled where the transfer begins
             *     - [`term-over`](/problems/term-over/): Срок закончился {date} / The term ended on {date}
             *     - [`wrong-state`](/problems/wrong-state/): Это действие уже нельзя выполнить: состояние «{state}» / This can no longer be done: the state is "{state}"
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/group-full" | "/problems/not-enrolled" | "/problems/term-over" | "/problems/wrong-state";
                    };
                };
            };
            412: components["responses"]["changed-meanwhile"];
            413: components["responses"]["too-large"];
            428: components["responses"]["version-missing"];
            503: components["responses"]["too-busy"];
            default: components["responses"]["internal"];
        };
    };
    refuseTransfer: {
        parameters: {
            query?: never;
            header: {
                /** @description Язык отказов / The language of refusals */
                "Accept-Language"?: components["parameters"]["Language"];
                /**
                 * @description Версия, которую меняют / The version that is changed
                 * @example "1"
                 */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                /** @example 01KAMT3Q8F6Z9V2W5X7Y4B1C0D */
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "correction"
                 *     }
                 */
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Ответ / The answer */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01KAMT3Q8F6Z9V2W5X7Y4B1C0D",
                     *       "seq": 1,
                     *       "status": "accepted"
                     *     }
                     */
                    "application/json": {
                        id: components["schemas"]["Id"];
                        seq: number;
                        /** @enum {string} */
                        status: "accepted" | "refused";
                    };
                };
            };
            400: components["responses"]["invalid-request"];
            401: components["responses"]["no-token"];
            403: components["responses"]["not-permitted-signed-in"];
            404: components["responses"]["not-found"];
            409: components["responses"]["wrong-state"];
            412: components["responses"]["changed-meanwhile"];
            413: components["responses"]["too-large"];
            428: components["responses"]["version-missing"];
            503: components["responses"]["too-busy"];
            default: components["responses"]["internal"];
        };
    };
}
