// Generated from the collector's OpenAPI description by `npm run gen`.
export interface paths {
    "/v1/enroll": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Enroll a device
         * @description The body is an `enroll` envelope signed by the new key, which stands in its header. The same key again gets the same answer.
         */
        post: operations["enrollDevice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send one report
         * @description Answered only after the report and its receipt are on the disk. The same report again gets its first receipt.
         */
        post: operations["sendReport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/policy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What agents may do, signed */
        get: operations["readPolicy"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/catalog": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What agents recognize, signed */
        get: operations["readSignedCatalog"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/collector": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who this collector is */
        get: operations["readCollector"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Accounts of this collector, by name */
        get: operations["listAccounts"];
        put?: never;
        /** Make an account; its owner chooses the password */
        post: operations["createAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/accounts/{login}/invite": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A new link to choose a password by */
        post: operations["inviteAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/accounts/{login}/code": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Have the account ask for a code as well */
        post: operations["requireAccountCode"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/accounts/{login}/role": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give an account another role, from its next request on */
        post: operations["setAccountRole"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/accounts/{login}/disable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let somebody in no more, and end their sessions */
        post: operations["disableAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tokens, newest first; what they are made of is kept nowhere */
        get: operations["listTokens"];
        put?: never;
        /** Make a token; it is shown in this answer and never again */
        post: operations["createToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tokens/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take a token back; it opens nothing from now on */
        post: operations["endToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/secrets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Enroll secrets, newest first; what they are made of is kept nowhere */
        get: operations["listSecrets"];
        put?: never;
        /** Make an enroll secret; it is shown in this answer and never again */
        post: operations["createSecret"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/secrets/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End an enroll secret; laptops that enrolled with it stay */
        post: operations["endSecret"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/enrollments/waiting": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Laptops that wait to be let in, the longest waiting first
         * @description At most once an hour it adds an entry to the access log of each laptop shown.
         */
        get: operations["listWaitingDevices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/enrollments/decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let waiting laptops report, or turn them away, each on its own */
        post: operations["decideOnDevices"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who looked at whose data and who changed what, newest first
         * @description Reading it is an entry too, at most once an hour for each person.
         */
        get: operations["listAudit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/audit/actions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every action that the log may name, in words */
        get: operations["listAuditActions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/audit/verification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the logs are as they were written: the hash chains, some laptops at a time */
        get: operations["verifyAudit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every setting: what it is for, what it may be, what it is */
        get: operations["listSettings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/settings/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What a settings file would change; changes nothing
         * @description The collector takes settings from its file when it starts, so that they come the way the rest does.
         */
        post: operations["checkSettings"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/rules/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How each rule judges here, and who decided so */
        get: operations["listRuleSettings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/rules/settings/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Have rules judge otherwise from now on; the history must have been played under them first
         * @description Every laptop is judged again within the hour.
         */
        post: operations["changeRules"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/backtests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The last back-tests of this collector, newest first */
        get: operations["listBacktests"];
        put?: never;
        /** Play the stored history under other rules, beside the collector's work; one at a time */
        post: operations["startBacktest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/backtests/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far a back-test is, and which alerts would appear, vanish or weigh otherwise */
        get: operations["readBacktest"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/backtests/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Stop a back-test */
        post: operations["cancelBacktest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sites": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Sites with how many laptops live there, those with the most first */
        get: operations["listSites"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sites/{id}/declare": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say what a site is; whoever lives there is judged again at once */
        post: operations["declareSite"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sites/{id}/undeclare": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take back what was said of a site */
        post: operations["undeclareSite"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/catalog/entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What agents recognize, by id, with how many laptops have it */
        get: operations["listCatalogEntries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/catalog/entries/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One entry with its indicators and sources */
        get: operations["readCatalogEntry"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/alerts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Alerts, newest first unless asked otherwise
         * @description At most once an hour it adds an entry to the access log of each device shown. Laptops are named by serial and model, not by person.
         */
        get: operations["listAlerts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/alerts/count": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How many alerts a list would show in all
         * @description Asked of a device, a site or a text, it adds an entry to access logs as the list does, unless it is about more than a hundred alerts.
         */
        get: operations["countAlerts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/alerts/marks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Mark alerts as seen by you, or as not seen */
        post: operations["markAlerts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/alerts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One alert with its history
         * @description Reading it adds an entry to the access log of its devices.
         */
        get: operations["readAlert"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/alerts/{id}/ocsf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One alert as an OCSF Detection Finding, as webhooks carry it
         * @description Reading it adds an entry to the access log of its devices.
         */
        get: operations["exportAlert"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/alerts/{id}/actions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Move an alert through its life cycle */
        post: operations["actOnAlert"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/alerts/actions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The same for several alerts, each on its own */
        post: operations["actOnAlerts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Alerts that were handed over to HR, newest first */
        get: operations["listCases"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One alert that was handed over to HR
         * @description Reading it adds an entry to the access log of its devices.
         */
        get: operations["readCase"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/alerts/{id}/case-package": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The case of an alert with its proofs
         * @description Alerts, the laptops they are about, and the signed reports, digests and receipts that the findings rest on, to be verified without the collector. It adds an entry to the access log of each laptop.
         */
        get: operations["packAlert"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{id}/case-package": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A case that was handed over, with its proofs
         * @description Alerts, the laptops they are about, and the signed reports, digests and receipts that the findings rest on, to be verified without the collector. It adds an entry to the access log of each laptop.
         */
        get: operations["packCase"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What happens to alerts, as server-sent events
         * @description Events: `ready` at the beginning; `alert` with `id`, `what` (opened, changed, closed), `severity`, `status`, `mergedInto`, `at`; `resync` when more was missed than is told one by one, so read your lists anew. An event may come twice. Comments keep the connection open. Nothing that is told is a person's data.
         */
        get: operations["followAlerts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/alerts/{id}/reason": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say why you look at the people of an alert
         * @description Adds an entry to the access log of each device. Only who signed in is asked; the purpose of a token is its name.
         */
        post: operations["giveAlertReason"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{id}/reason": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say why you look at the people of a case
         * @description Adds an entry to the access log of each device. Only who signed in is asked; the purpose of a token is its name.
         */
        post: operations["giveCaseReason"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/devices/{id}/reason": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say why you look at somebody's laptop
         * @description Adds an entry to the access log of each device. Only who signed in is asked; the purpose of a token is its name.
         */
        post: operations["giveDeviceReason"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/views": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Saved filters of the queue: your own and those that are shared */
        get: operations["listViews"];
        put?: never;
        /** Save filters of the queue under a name */
        post: operations["createView"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/views/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Change one of your own views */
        put: operations["replaceView"];
        post?: never;
        /** Remove one of your own views */
        delete: operations["deleteView"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/devices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Devices, newest enrollment first unless sorted otherwise
         * @description At most once an hour it adds an entry to the access log of each device shown.
         */
        get: operations["listDevices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/devices/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Everything that stands on one device
         * @description Reading it adds an entry to the device's access log, whose head stands in the next receipt. Who signed in says why first.
         */
        get: operations["readDevice"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/devices/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let a waiting device report */
        post: operations["approveDevice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/devices/{id}/reject": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Turn a waiting device away */
        post: operations["rejectDevice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/devices/{id}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What happened on one device, as lanes
         * @description Reading it adds an entry to the device's access log. Who signed in says why first. A lane holds the newest 500 items; only the newest 5,000 statements are read. Why a laptop was silent is shown only while an alert about it is open.
         */
        get: operations["readTimeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/farm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Sites and laptops over time, without anybody's name
         * @description At most 5,000 sites and laptops, what is suspected first; of a fleet with more laptops only those that live with others or are suspected. Read anew every five minutes at most. Laptops are pseudonyms, in an order that tells nothing; whose they are is told by opening a site. At most once an hour it adds an entry to the log of operations. Shorter visits than four hours are left out, and stays with less than four days between them are one.
         */
        get: operations["readFarm"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/farm/sites/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whose laptops are at a site
         * @description Reading it adds an entry to the access log of each device. Who signed in says why first, for the site or for an alert of it. Names at most 64, the newest.
         */
        get: operations["openSite"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/farm/sites/{id}/reason": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say why you look at the people of a site
         * @description Adds an entry to the access log of each device there; holds for a day.
         */
        post: operations["giveSiteReason"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/devices/{id}/related": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Laptops that have something in common with one, and what
         * @description Reading it adds an entry to the device's access log, and at most once an hour to that of each device shown. Who signed in says why first.
         */
        get: operations["readRelated"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/figures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Alerts by week, time to triage, health, versions and coverage, in numbers alone
         * @description Of the last 26 weeks, counted anew every minute at most. Whoever may not read devices gets null for counts from 1 to 4, and the others rounded to the nearest 5.
         */
        get: operations["readFigures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/directory": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What HR and IT know of laptops and people, by serial
         * @description At most once an hour it adds an entry to the log of operations.
         */
        get: operations["listDirectory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/directory/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take in a directory file: without `plan` a dry run with every fault, with the plan of the dry run for real
         * @description A column that the file does not have stays as it is known; an empty field is unknown.
         */
        post: operations["importDirectoryFile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/directory/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take in directory entries: without `plan` a dry run, with the plan of the dry run for real
         * @description A field that an entry leaves out stays as it is known; null is unknown.
         */
        post: operations["importDirectory"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/directory/missing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Laptops that were issued and have not enrolled, by serial */
        get: operations["listMissingLaptops"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Messages about alerts that left or are to leave, newest first, with every try */
        get: operations["listDeliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/deliveries/{id}/resend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a message once more, under its own id
         * @description A target that said it was gone is told again from now on.
         */
        post: operations["resendDelivery"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/suppressions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Suppressions, newest first, also those that are over */
        get: operations["listSuppressions"];
        put?: never;
        /**
         * Except what is known and harmless, for a time
         * @description It takes findings out of the sum from now on; they count again when it lapses.
         */
        post: operations["createSuppression"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/suppressions/{id}/extend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Have a suppression lapse at another time */
        post: operations["extendSuppression"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/suppressions/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End a suppression before its time */
        post: operations["endSuppression"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/suppressions/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What a suppression would have hidden in the last days; changes nothing
         * @description At most once an hour it adds an entry to the access log of each laptop shown, or, of more than 200, to the log of operations.
         */
        post: operations["previewSuppression"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/approvals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Approved tools: those of the settings, then those approved since, also those that are over */
        get: operations["listApprovals"];
        put?: never;
        /** Approve a tool that IT uses */
        post: operations["createApproval"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/approvals/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End an approval; laptops are judged without it within the hour */
        post: operations["endApproval"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The rules that judge, with their weights and innocent explanations */
        get: operations["listRules"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/signals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What agents may send, with its purpose and what it never collects */
        get: operations["listSignals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/healthz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The process answers */
        get: operations["checkHealth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/readyz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The server can store */
        get: operations["checkReadiness"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Figures for Prometheus
         * @description Counts of alerts and laptops are left out for whoever may not read devices: they would tell what `/v1/figures` hides.
         */
        get: operations["readMetrics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who asks, and what they may do here */
        get: operations["readMe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/openapi.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** This description */
        get: operations["readDescription"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        GapInput: {
            /** @enum {string} */
            kind: "remote_tool" | "remote_session" | "os_session" | "tunnel" | "kvm_usb" | "kvm_display" | "kvm_neighbor" | "display" | "input_hardware" | "network_place" | "vpn" | "proxyware" | "anti_idle" | "clock" | "power" | "activity" | "virtual_machine" | "lifecycle";
            /** @enum {string} */
            reason: "denied" | "timed_out" | "missing" | "unsupported" | "redacted" | "unparsable";
            section: string;
        };
        SignalInput: {
            /** @constant */
            kind: "remote_tool";
            key: string;
            /** Format: date-time */
            observedAt: string;
            payload: {
                entryId: string;
                matchedOn: ("process" | "path" | "command_line" | "service" | "signer" | "application" | "bundle_id" | "socket" | "original_name" | "interface" | "package" | "log" | "usb_identity" | "usb_strings" | "usb_serial" | "hid_descriptor" | "composition" | "storage_inquiry" | "edid" | "monitor_serial" | "bluetooth" | "oui" | "mdns" | "dns" | "hardware")[];
                running: boolean;
                installed: boolean;
                listening: boolean;
                autostart: boolean;
                /** @enum {string} */
                installSource: "mdm" | "package" | "user" | "unknown";
                instance: string | null;
                renamed: boolean;
                acceptsConnections: boolean;
            };
        } | {
            /** @constant */
            kind: "remote_session";
            key: string;
            /** Format: date-time */
            observedAt: string;
            payload: {
                entryId: string;
                matchedOn: ("process" | "path" | "command_line" | "service" | "signer" | "application" | "bundle_id" | "socket" | "original_name" | "interface" | "package" | "log" | "usb_identity" | "usb_strings" | "usb_serial" | "hid_descriptor" | "composition" | "storage_inquiry" | "edid" | "monitor_serial" | "bluetooth" | "oui" | "mdns" | "dns" | "hardware")[];
                /** Format: date-time */
                since: string;
                unattended: boolean | null;
                peer: string | null;
                instance: string | null;
                active: boolean;
            };
        } | {
            /** @constant */
            kind: "os_session";
            key: string;
            /** Format: date-time */
            observedAt: string;
            payload: {
                /** @enum {string} */
                protocol: "rdp" | "ssh" | "vnc" | "screen_sharing";
                since: string | null;
                peer: string | null;
            };
        } | {
            /** @constant */
            kind: "tunnel";
            key: string;
            /** Format: date-time */
            observedAt: string;
            payload: {
                entryId: string;
                matchedOn: ("process" | "path" | "command_line" | "service" | "signer" | "application" | "bundle_id" | "socket" | "original_name" | "interface" | "package" | "log" | "usb_identity" | "usb_strings" | "usb_serial" | "hid_descriptor" | "composition" | "storage_inquiry" | "edid" | "monitor_serial" | "bluetooth" | "oui" | "mdns" | "dns" | "hardware")[];
                /** @enum {string} */
                type: "reverse_tunnel" | "ide_tunnel" | "mesh_vpn";
                running: boolean;
                installed: boolean;
                /** @enum {string} */
                installSource: "mdm" | "package" | "user" | "unknown";
                desktopListening: boolean | null;
            };
        } | {
            /** @constant */
            kind: "kvm_usb";
            key: string;
            /** Format: date-time */
            observedAt: string;
            payload: {
                entryId: string | null;
                matchedOn: ("process" | "path" | "command_line" | "service" | "signer" | "application" | "bundle_id" | "socket" | "original_name" | "interface" | "package" | "log" | "usb_identity" | "usb_strings" | "usb_serial" | "hid_descriptor" | "composition" | "storage_inquiry" | "edid" | "monitor_serial" | "bluetooth" | "oui" | "mdns" | "dns" | "hardware")[];
                /** @enum {string} */
                confidence: "certain" | "likely" | "possible";
                /** @enum {string} */
                seenAs?: "usb" | "input_device" | "bluetooth" | "network_card";
                disguised: boolean;
                vendorId: string;
                productId: string;
                manufacturer: string | null;
                product: string | null;
                serialHash: string | null;
                marks: ("known_descriptor" | "absolute_mouse" | "keyboard_mouse_storage" | "keyboard_mouse_network" | "high_speed_input" | "generated_serial" | "kvm_inquiry")[];
                interfaces: string[];
            };
        } | {
            /** @constant */
            kind: "kvm_display";
            key: string;
            /** Format: date-time */
            observedAt: string;
            payload: {
                entryId: string;
                matchedOn: ("process" | "path" | "command_line" | "service" | "signer" | "application" | "bundle_id" | "socket" | "original_name" | "interface" | "package" | "log" | "usb_identity" | "usb_strings" | "usb_serial" | "hid_descriptor" | "composition" | "storage_inquiry" | "edid" | "monitor_serial" | "bluetooth" | "oui" | "mdns" | "dns" | "hardware")[];
                model: string;
                name: string | null;
                serialHash: string | null;
                preset: boolean;
            };
        } | {
            /** @constant */
            kind: "kvm_neighbor";
            key: string;
            /** Format: date-time */
            observedAt: string;
            payload: {
                entryId: string;
                matchedOn: ("process" | "path" | "command_line" | "service" | "signer" | "application" | "bundle_id" | "socket" | "original_name" | "interface" | "package" | "log" | "usb_identity" | "usb_strings" | "usb_serial" | "hid_descriptor" | "composition" | "storage_inquiry" | "edid" | "monitor_serial" | "bluetooth" | "oui" | "mdns" | "dns" | "hardware")[];
                macHash: string | null;
            };
        } | {
            /** @constant */
            kind: "display";
            key: string;
            /** Format: date-time */
            observedAt: string;
            payload: {
                internal: boolean | null;
                connection: string | null;
                model: string | null;
                serialHash: string | null;
                /** @enum {string} */
                form: "panel" | "dummy" | "virtual" | "unknown";
            };
        } | {
            /** @constant */
            kind: "input_hardware";
            key: string;
            /** Format: date-time */
            observedAt: string;
            payload: {
                keyboards: number;
                relativePointers: number;
                absolutePointers: number;
                combinedWithStorage: number;
            };
        } | {
            /** @constant */
            kind: "network_place";
            key: string;
            /** Format: date-time */
            observedAt: string;
            payload: {
                gatewayHash: string | null;
                gatewaySiblingHash: string | null;
                gatewayRepeats: boolean;
                subnetHash: string | null;
                /** @enum {string} */
                link: "wifi" | "ethernet" | "cellular" | "virtual" | "unknown";
                tunnelDefaultRoute: boolean;
                neighborHashes: string[];
            };
        } | {
            /** @constant */
            kind: "vpn";
            key: string;
            /** Format: date-time */
            observedAt: string;
            payload: {
                entryId: string;
                matchedOn: ("process" | "path" | "command_line" | "service" | "signer" | "application" | "bundle_id" | "socket" | "original_name" | "interface" | "package" | "log" | "usb_identity" | "usb_strings" | "usb_serial" | "hid_descriptor" | "composition" | "storage_inquiry" | "edid" | "monitor_serial" | "bluetooth" | "oui" | "mdns" | "dns" | "hardware")[];
                running: boolean;
                installed: boolean;
                /** @enum {string} */
                installSource: "mdm" | "package" | "user" | "unknown";
            };
        } | {
            /** @constant */
            kind: "proxyware";
            key: string;
            /** Format: date-time */
            observedAt: string;
            payload: {
                entryId: string;
                matchedOn: ("process" | "path" | "command_line" | "service" | "signer" | "application" | "bundle_id" | "socket" | "original_name" | "interface" | "package" | "log" | "usb_identity" | "usb_strings" | "usb_serial" | "hid_descriptor" | "composition" | "storage_inquiry" | "edid" | "monitor_serial" | "bluetooth" | "oui" | "mdns" | "dns" | "hardware")[];
                running: boolean;
                installed: boolean;
                /** @enum {string} */
                installSource: "mdm" | "package" | "user" | "unknown";
            };
        } | {
            /** @constant */
            kind: "anti_idle";
            key: string;
            /** Format: date-time */
            observedAt: string;
            payload: {
                entryId: string;
                matchedOn: ("process" | "path" | "command_line" | "service" | "signer" | "application" | "bundle_id" | "socket" | "original_name" | "interface" | "package" | "log" | "usb_identity" | "usb_strings" | "usb_serial" | "hid_descriptor" | "composition" | "storage_inquiry" | "edid" | "monitor_serial" | "bluetooth" | "oui" | "mdns" | "dns" | "hardware")[];
                running: boolean;
                installed: boolean;
                /** @enum {string} */
                installSource: "mdm" | "package" | "user" | "unknown";
            };
        } | {
            /** @constant */
            kind: "clock";
            key: string;
            /** Format: date-time */
            observedAt: string;
            payload: {
                timeZone: string | null;
                utcOffsetMinutes: number | null;
                automaticTimeZone: boolean | null;
            };
        } | {
            /** @constant */
            kind: "power";
            key: string;
            /** Format: date-time */
            observedAt: string;
            payload: {
                hasBattery: boolean | null;
                onAc: boolean | null;
                lidClosed: boolean | null;
            };
        } | {
            /** @constant */
            kind: "activity";
            key: string;
            /** Format: date-time */
            observedAt: string;
            payload: {
                /** Format: date */
                day: string;
                halfHours: number[];
            };
        } | {
            /** @constant */
            kind: "virtual_machine";
            key: string;
            /** Format: date-time */
            observedAt: string;
            payload: {
                entryId: string;
                matchedOn: ("process" | "path" | "command_line" | "service" | "signer" | "application" | "bundle_id" | "socket" | "original_name" | "interface" | "package" | "log" | "usb_identity" | "usb_strings" | "usb_serial" | "hid_descriptor" | "composition" | "storage_inquiry" | "edid" | "monitor_serial" | "bluetooth" | "oui" | "mdns" | "dns" | "hardware")[];
                hypervisor: string;
            };
        } | {
            /** @constant */
            kind: "lifecycle";
            key: string;
            /** Format: date-time */
            observedAt: string;
            payload: {
                /** @enum {string} */
                event: "slept" | "shut_down" | "killed" | "updated" | "uninstalled";
                /** Format: date-time */
                from: string;
                halfHours: number;
            };
        };
        AlertDetail: {
            id: string;
            subject: {
                /** @enum {string} */
                kind: "device" | "site";
                devices: string[];
            };
            /** @enum {string} */
            severity: "info" | "low" | "medium" | "high" | "critical";
            /** @enum {string} */
            currentSeverity: "info" | "low" | "medium" | "high" | "critical";
            /** @enum {string} */
            confidence: "low" | "medium" | "high";
            score: number;
            title: string;
            rules: ("kvm-hardware-attached" | "kvm-hardware-disguised" | "kvm-display-attached" | "monitor-serial-shared" | "headless-display" | "kvm-near-device" | "remote-session-unapproved" | "multiple-remote-tools" | "operator-shared" | "remote-tool-unapproved" | "remote-tool-renamed" | "setup-burst" | "tunnel-opened" | "os-remote-session" | "shared-residence" | "place-mismatch" | "timezone-mismatch" | "round-the-clock" | "hours-mismatch" | "anonymizing-network" | "proxyware-present" | "never-moves" | "anti-idle" | "virtualized-device" | "silent-device" | "never-seen" | "forked-chain" | "desk-check-failed")[];
            attack: string[];
            /** Format: date-time */
            openedAt: string;
            /** Format: date-time */
            updatedAt: string;
            /** @enum {string} */
            status: "open" | "in_triage" | "suppressed" | "closed";
            disposition: ("true_positive" | "benign" | "false_positive" | "undetermined") | null;
            /** @default null */
            owner: string | null;
            /** @default null */
            handedOverAt: string | null;
            /** @default null */
            mergedInto: string | null;
            findings: components["schemas"]["Finding"][];
            suppressedUntil: string | null;
            /** @default [] */
            laptops: {
                deviceId: string;
                serial: string | null;
                model: string | null;
            }[];
            /** @default [] */
            parts: {
                id: string;
                title: string;
                /** @enum {string} */
                currentSeverity: "info" | "low" | "medium" | "high" | "critical";
                /** @enum {string} */
                status: "open" | "in_triage" | "suppressed" | "closed";
                laptops: {
                    deviceId: string;
                    serial: string | null;
                    model: string | null;
                }[];
            }[];
            /** @default null */
            undo: {
                action: string;
                /** Format: date-time */
                until: string;
            } | null;
            /** @default [] */
            actions: ("take" | "release" | "suppress" | "close" | "reopen")[];
            /** @default null */
            explanation: {
                score: number;
                /** @enum {string} */
                severity: "info" | "low" | "medium" | "high" | "critical";
                reached: string;
                agrees: boolean;
                families: {
                    /** @enum {string} */
                    family: "input-hardware" | "display" | "remote-session" | "co-location" | "place-and-time" | "network-path" | "posture" | "integrity" | "presence";
                    tenths: number;
                    bonusTenths: number;
                    counted: boolean;
                    findings: {
                        index: number;
                        /** @enum {string} */
                        part: "counted" | "capped" | "left_out" | "suppressed" | "cleared";
                        because: string | null;
                        /** @enum {string} */
                        severityWithout: "info" | "low" | "medium" | "high" | "critical";
                    }[];
                }[];
                suppressed: {
                    index: number;
                    /** @enum {string} */
                    part: "counted" | "capped" | "left_out" | "suppressed" | "cleared";
                    because: string | null;
                    /** @enum {string} */
                    severityWithout: "info" | "low" | "medium" | "high" | "critical";
                }[];
                cleared: {
                    index: number;
                    /** @enum {string} */
                    part: "counted" | "capped" | "left_out" | "suppressed" | "cleared";
                    because: string | null;
                    /** @enum {string} */
                    severityWithout: "info" | "low" | "medium" | "high" | "critical";
                }[];
            } | null;
            history: {
                /** Format: date-time */
                at: string;
                /** @enum {string} */
                kind: "opened" | "device_joined" | "finding_added" | "finding_strengthened" | "finding_cleared" | "finding_returned" | "finding_suppressed" | "suppression_ended" | "finding_erased" | "severity_changed" | "status_changed" | "assigned" | "commented" | "handed_over" | "taken_back" | "merged" | "part_joined" | "split" | "part_left";
                actor: string;
                reason: string | null;
                detail: {
                    [key: string]: string;
                };
            }[];
        };
        DeviceDetail: {
            deviceId: string;
            serial: string | null;
            model: string | null;
            /** @enum {string} */
            platform: "windows" | "macos" | "linux";
            assignee: string | null;
            /** @enum {string} */
            status: "active" | "pending_approval" | "rejected" | "superseded";
            /** Format: date-time */
            enrolledAt: string;
            lastReportAt: string | null;
            agentVersion: string;
            signals: components["schemas"]["Signal"][];
            gaps: components["schemas"]["Gap"][];
            score: number;
            health: {
                /** @enum {string} */
                state: "reporting" | "late" | "asleep" | "silent" | "pending" | "revoked";
                words: string;
            };
            coverage: {
                looks: number | null;
                of: number;
                cannot: {
                    /** @enum {string} */
                    kind: "remote_tool" | "remote_session" | "os_session" | "tunnel" | "kvm_usb" | "kvm_display" | "kvm_neighbor" | "display" | "input_hardware" | "network_place" | "vpn" | "proxyware" | "anti_idle" | "clock" | "power" | "activity" | "virtual_machine" | "lifecycle";
                    title: string;
                    section: string;
                    /** @enum {string} */
                    reason: "denied" | "timed_out" | "missing" | "unsupported" | "redacted" | "unparsable";
                }[];
            };
            catalogVersion: string | null;
            /** @default [] */
            withheld: string[];
            findings: components["schemas"]["Finding"][];
            vendor: string | null;
            os: {
                name: string | null;
                version: string | null;
                arch: string | null;
            };
            directory: {
                group: string | null;
                country: string | null;
                timeZone: string | null;
                issuedAt: string | null;
            } | null;
            home: {
                siteId: string;
                /** Format: date-time */
                since: string;
            } | null;
            serving: {
                catalogVersion: string;
                policyTag: string;
            };
        };
        DeviceSummary: {
            deviceId: string;
            serial: string | null;
            model: string | null;
            /** @enum {string} */
            platform: "windows" | "macos" | "linux";
            assignee: string | null;
            /** @enum {string} */
            status: "active" | "pending_approval" | "rejected" | "superseded";
            /** Format: date-time */
            enrolledAt: string;
            lastReportAt: string | null;
            agentVersion: string;
            signals: number;
            gaps: number;
            score: number;
            health: {
                /** @enum {string} */
                state: "reporting" | "late" | "asleep" | "silent" | "pending" | "revoked";
                words: string;
            };
            coverage: {
                looks: number | null;
                of: number;
                cannot: {
                    /** @enum {string} */
                    kind: "remote_tool" | "remote_session" | "os_session" | "tunnel" | "kvm_usb" | "kvm_display" | "kvm_neighbor" | "display" | "input_hardware" | "network_place" | "vpn" | "proxyware" | "anti_idle" | "clock" | "power" | "activity" | "virtual_machine" | "lifecycle";
                    title: string;
                    section: string;
                    /** @enum {string} */
                    reason: "denied" | "timed_out" | "missing" | "unsupported" | "redacted" | "unparsable";
                }[];
            };
            catalogVersion: string | null;
        };
        Evidence: {
            deviceId: string;
            kind: string;
            key: string;
            /** Format: date-time */
            observedAt: string;
            /** Format: date-time */
            receivedAt: string;
            reportHash: string | null;
            payload: {
                [key: string]: unknown;
            };
        };
        Finding: {
            /** @enum {string} */
            rule: "kvm-hardware-attached" | "kvm-hardware-disguised" | "kvm-display-attached" | "monitor-serial-shared" | "headless-display" | "kvm-near-device" | "remote-session-unapproved" | "multiple-remote-tools" | "operator-shared" | "remote-tool-unapproved" | "remote-tool-renamed" | "setup-burst" | "tunnel-opened" | "os-remote-session" | "shared-residence" | "place-mismatch" | "timezone-mismatch" | "round-the-clock" | "hours-mismatch" | "anonymizing-network" | "proxyware-present" | "never-moves" | "anti-idle" | "virtualized-device" | "silent-device" | "never-seen" | "forked-chain" | "desk-check-failed";
            ruleVersion: number;
            /** @enum {string} */
            family: "input-hardware" | "display" | "remote-session" | "co-location" | "place-and-time" | "network-path" | "posture" | "integrity" | "presence";
            weightTenths: number;
            weightName?: string;
            summary: string;
            key: string;
            attack: string[];
            evidence: components["schemas"]["Evidence"][];
            benign: string[];
            clearsWhen: string;
            /** Format: date-time */
            firstSeenAt: string;
            /** Format: date-time */
            lastSeenAt: string;
            clearedAt: string | null;
            suppressedBy?: {
                id: string;
                owner: string;
                reason: string;
                /** Format: date-time */
                until: string;
            };
        };
        Gap: {
            /** @enum {string} */
            kind: "remote_tool" | "remote_session" | "os_session" | "tunnel" | "kvm_usb" | "kvm_display" | "kvm_neighbor" | "display" | "input_hardware" | "network_place" | "vpn" | "proxyware" | "anti_idle" | "clock" | "power" | "activity" | "virtual_machine" | "lifecycle";
            /** @enum {string} */
            reason: "denied" | "timed_out" | "missing" | "unsupported" | "redacted" | "unparsable";
            section: string;
        };
        ListedAlert: {
            id: string;
            subject: {
                /** @enum {string} */
                kind: "device" | "site";
                devices: string[];
            };
            /** @enum {string} */
            severity: "info" | "low" | "medium" | "high" | "critical";
            /** @enum {string} */
            currentSeverity: "info" | "low" | "medium" | "high" | "critical";
            /** @enum {string} */
            confidence: "low" | "medium" | "high";
            score: number;
            title: string;
            rules: ("kvm-hardware-attached" | "kvm-hardware-disguised" | "kvm-display-attached" | "monitor-serial-shared" | "headless-display" | "kvm-near-device" | "remote-session-unapproved" | "multiple-remote-tools" | "operator-shared" | "remote-tool-unapproved" | "remote-tool-renamed" | "setup-burst" | "tunnel-opened" | "os-remote-session" | "shared-residence" | "place-mismatch" | "timezone-mismatch" | "round-the-clock" | "hours-mismatch" | "anonymizing-network" | "proxyware-present" | "never-moves" | "anti-idle" | "virtualized-device" | "silent-device" | "never-seen" | "forked-chain" | "desk-check-failed")[];
            attack: string[];
            /** Format: date-time */
            openedAt: string;
            /** Format: date-time */
            updatedAt: string;
            /** @enum {string} */
            status: "open" | "in_triage" | "suppressed" | "closed";
            disposition: ("true_positive" | "benign" | "false_positive" | "undetermined") | null;
            /** @default null */
            owner: string | null;
            /** @default null */
            handedOverAt: string | null;
            /** @default null */
            mergedInto: string | null;
            findings: components["schemas"]["Finding"][];
            unread: boolean;
            laptops: {
                deviceId: string;
                serial: string | null;
                model: string | null;
            }[];
            parts: number;
        };
        Problem: {
            type: string;
            title: string;
            status: number;
            code: string;
            detail: string;
            field?: string;
        };
        Signal: {
            /** @constant */
            kind: "remote_tool";
            key: string;
            /** Format: date-time */
            observedAt: string;
            payload: {
                entryId: string;
                matchedOn: ("process" | "path" | "command_line" | "service" | "signer" | "application" | "bundle_id" | "socket" | "original_name" | "interface" | "package" | "log" | "usb_identity" | "usb_strings" | "usb_serial" | "hid_descriptor" | "composition" | "storage_inquiry" | "edid" | "monitor_serial" | "bluetooth" | "oui" | "mdns" | "dns" | "hardware")[];
                running: boolean;
                installed: boolean;
                listening: boolean;
                autostart: boolean;
                /** @enum {string} */
                installSource: "mdm" | "package" | "user" | "unknown";
                instance: string | null;
                renamed: boolean;
                acceptsConnections: boolean;
            };
        } | {
            /** @constant */
            kind: "remote_session";
            key: string;
            /** Format: date-time */
            observedAt: string;
            payload: {
                entryId: string;
                matchedOn: ("process" | "path" | "command_line" | "service" | "signer" | "application" | "bundle_id" | "socket" | "original_name" | "interface" | "package" | "log" | "usb_identity" | "usb_strings" | "usb_serial" | "hid_descriptor" | "composition" | "storage_inquiry" | "edid" | "monitor_serial" | "bluetooth" | "oui" | "mdns" | "dns" | "hardware")[];
                /** Format: date-time */
                since: string;
                unattended: boolean | null;
                peer: string | null;
                instance: string | null;
                active: boolean;
            };
        } | {
            /** @constant */
            kind: "os_session";
            key: string;
            /** Format: date-time */
            observedAt: string;
            payload: {
                /** @enum {string} */
                protocol: "rdp" | "ssh" | "vnc" | "screen_sharing";
                since: string | null;
                peer: string | null;
            };
        } | {
            /** @constant */
            kind: "tunnel";
            key: string;
            /** Format: date-time */
            observedAt: string;
            payload: {
                entryId: string;
                matchedOn: ("process" | "path" | "command_line" | "service" | "signer" | "application" | "bundle_id" | "socket" | "original_name" | "interface" | "package" | "log" | "usb_identity" | "usb_strings" | "usb_serial" | "hid_descriptor" | "composition" | "storage_inquiry" | "edid" | "monitor_serial" | "bluetooth" | "oui" | "mdns" | "dns" | "hardware")[];
                /** @enum {string} */
                type: "reverse_tunnel" | "ide_tunnel" | "mesh_vpn";
                running: boolean;
                installed: boolean;
                /** @enum {string} */
                installSource: "mdm" | "package" | "user" | "unknown";
                desktopListening: boolean | null;
            };
        } | {
            /** @constant */
            kind: "kvm_usb";
            key: string;
            /** Format: date-time */
            observedAt: string;
            payload: {
                entryId: string | null;
                matchedOn: ("process" | "path" | "command_line" | "service" | "signer" | "application" | "bundle_id" | "socket" | "original_name" | "interface" | "package" | "log" | "usb_identity" | "usb_strings" | "usb_serial" | "hid_descriptor" | "composition" | "storage_inquiry" | "edid" | "monitor_serial" | "bluetooth" | "oui" | "mdns" | "dns" | "hardware")[];
                /** @enum {string} */
                confidence: "certain" | "likely" | "possible";
                /** @enum {string} */
                seenAs?: "usb" | "input_device" | "bluetooth" | "network_card";
                disguised: boolean;
                vendorId: string;
                productId: string;
                manufacturer: string | null;
                product: string | null;
                serialHash: string | null;
                marks: ("known_descriptor" | "absolute_mouse" | "keyboard_mouse_storage" | "keyboard_mouse_network" | "high_speed_input" | "generated_serial" | "kvm_inquiry")[];
                interfaces: string[];
            };
        } | {
            /** @constant */
            kind: "kvm_display";
            key: string;
            /** Format: date-time */
            observedAt: string;
            payload: {
                entryId: string;
                matchedOn: ("process" | "path" | "command_line" | "service" | "signer" | "application" | "bundle_id" | "socket" | "original_name" | "interface" | "package" | "log" | "usb_identity" | "usb_strings" | "usb_serial" | "hid_descriptor" | "composition" | "storage_inquiry" | "edid" | "monitor_serial" | "bluetooth" | "oui" | "mdns" | "dns" | "hardware")[];
                model: string;
                name: string | null;
                serialHash: string | null;
                preset: boolean;
            };
        } | {
            /** @constant */
            kind: "kvm_neighbor";
            key: string;
            /** Format: date-time */
            observedAt: string;
            payload: {
                entryId: string;
                matchedOn: ("process" | "path" | "command_line" | "service" | "signer" | "application" | "bundle_id" | "socket" | "original_name" | "interface" | "package" | "log" | "usb_identity" | "usb_strings" | "usb_serial" | "hid_descriptor" | "composition" | "storage_inquiry" | "edid" | "monitor_serial" | "bluetooth" | "oui" | "mdns" | "dns" | "hardware")[];
                macHash: string | null;
            };
        } | {
            /** @constant */
            kind: "display";
            key: string;
            /** Format: date-time */
            observedAt: string;
            payload: {
                internal: boolean | null;
                connection: string | null;
                model: string | null;
                serialHash: string | null;
                /** @enum {string} */
                form: "panel" | "dummy" | "virtual" | "unknown";
            };
        } | {
            /** @constant */
            kind: "input_hardware";
            key: string;
            /** Format: date-time */
            observedAt: string;
            payload: {
                keyboards: number;
                relativePointers: number;
                absolutePointers: number;
                combinedWithStorage: number;
            };
        } | {
            /** @constant */
            kind: "network_place";
            key: string;
            /** Format: date-time */
            observedAt: string;
            payload: {
                gatewayHash: string | null;
                gatewaySiblingHash: string | null;
                gatewayRepeats: boolean;
                subnetHash: string | null;
                /** @enum {string} */
                link: "wifi" | "ethernet" | "cellular" | "virtual" | "unknown";
                tunnelDefaultRoute: boolean;
                neighborHashes: string[];
            };
        } | {
            /** @constant */
            kind: "vpn";
            key: string;
            /** Format: date-time */
            observedAt: string;
            payload: {
                entryId: string;
                matchedOn: ("process" | "path" | "command_line" | "service" | "signer" | "application" | "bundle_id" | "socket" | "original_name" | "interface" | "package" | "log" | "usb_identity" | "usb_strings" | "usb_serial" | "hid_descriptor" | "composition" | "storage_inquiry" | "edid" | "monitor_serial" | "bluetooth" | "oui" | "mdns" | "dns" | "hardware")[];
                running: boolean;
                installed: boolean;
                /** @enum {string} */
                installSource: "mdm" | "package" | "user" | "unknown";
            };
        } | {
            /** @constant */
            kind: "proxyware";
            key: string;
            /** Format: date-time */
            observedAt: string;
            payload: {
                entryId: string;
                matchedOn: ("process" | "path" | "command_line" | "service" | "signer" | "application" | "bundle_id" | "socket" | "original_name" | "interface" | "package" | "log" | "usb_identity" | "usb_strings" | "usb_serial" | "hid_descriptor" | "composition" | "storage_inquiry" | "edid" | "monitor_serial" | "bluetooth" | "oui" | "mdns" | "dns" | "hardware")[];
                running: boolean;
                installed: boolean;
                /** @enum {string} */
                installSource: "mdm" | "package" | "user" | "unknown";
            };
        } | {
            /** @constant */
            kind: "anti_idle";
            key: string;
            /** Format: date-time */
            observedAt: string;
            payload: {
                entryId: string;
                matchedOn: ("process" | "path" | "command_line" | "service" | "signer" | "application" | "bundle_id" | "socket" | "original_name" | "interface" | "package" | "log" | "usb_identity" | "usb_strings" | "usb_serial" | "hid_descriptor" | "composition" | "storage_inquiry" | "edid" | "monitor_serial" | "bluetooth" | "oui" | "mdns" | "dns" | "hardware")[];
                running: boolean;
                installed: boolean;
                /** @enum {string} */
                installSource: "mdm" | "package" | "user" | "unknown";
            };
        } | {
            /** @constant */
            kind: "clock";
            key: string;
            /** Format: date-time */
            observedAt: string;
            payload: {
                timeZone: string | null;
                utcOffsetMinutes: number | null;
                automaticTimeZone: boolean | null;
            };
        } | {
            /** @constant */
            kind: "power";
            key: string;
            /** Format: date-time */
            observedAt: string;
            payload: {
                hasBattery: boolean | null;
                onAc: boolean | null;
                lidClosed: boolean | null;
            };
        } | {
            /** @constant */
            kind: "activity";
            key: string;
            /** Format: date-time */
            observedAt: string;
            payload: {
                /** Format: date */
                day: string;
                halfHours: number[];
            };
        } | {
            /** @constant */
            kind: "virtual_machine";
            key: string;
            /** Format: date-time */
            observedAt: string;
            payload: {
                entryId: string;
                matchedOn: ("process" | "path" | "command_line" | "service" | "signer" | "application" | "bundle_id" | "socket" | "original_name" | "interface" | "package" | "log" | "usb_identity" | "usb_strings" | "usb_serial" | "hid_descriptor" | "composition" | "storage_inquiry" | "edid" | "monitor_serial" | "bluetooth" | "oui" | "mdns" | "dns" | "hardware")[];
                hypervisor: string;
            };
        } | {
            /** @constant */
            kind: "lifecycle";
            key: string;
            /** Format: date-time */
            observedAt: string;
            payload: {
                /** @enum {string} */
                event: "slept" | "shut_down" | "killed" | "updated" | "uninstalled";
                /** Format: date-time */
                from: string;
                halfHours: number;
            };
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    enrollDevice: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    protected: string;
                    payload: string;
                    signature: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        deviceId: string;
                        /** @enum {string} */
                        status: "active" | "pending_approval" | "rejected" | "superseded";
                        collectorKey: {
                            /** @enum {string} */
                            kty: "OKP";
                            /** @enum {string} */
                            crv: "Ed25519";
                            x: string;
                        } | {
                            /** @enum {string} */
                            kty: "EC";
                            /** @enum {string} */
                            crv: "P-256";
                            x: string;
                            y: string;
                        };
                    };
                };
            };
            /** @description `malformed_message`: The message does not have the declared shape; `field` names the first fault. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `signature_invalid`: The signature does not verify with the device's key. `wrong_audience`: The message was signed for another collector. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `enroll_secret_rejected`: The enroll secret is unknown, expired, used up or bound to another serial. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_large`: The body is larger than the server takes. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests; wait as long as `Retry-After` says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: The server failed; the log has the request id. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage_unavailable`: The server cannot store now and acknowledges nothing; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    sendReport: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    report: {
                        protected: string;
                        payload: string;
                        signature: string;
                    };
                    disclosures: {
                        salt: string;
                        statement: {
                            /** @enum {string} */
                            says: "is";
                            signal: components["schemas"]["SignalInput"];
                        } | {
                            /** @enum {string} */
                            says: "cleared";
                            /** @enum {string} */
                            kind: "remote_tool" | "remote_session" | "os_session" | "tunnel" | "kvm_usb" | "kvm_display" | "kvm_neighbor" | "display" | "input_hardware" | "network_place" | "vpn" | "proxyware" | "anti_idle" | "clock" | "power" | "activity" | "virtual_machine" | "lifecycle";
                            key: string;
                            /** Format: date-time */
                            observedAt: string;
                        } | {
                            /** @enum {string} */
                            says: "gap";
                            gap: components["schemas"]["GapInput"];
                            /** Format: date-time */
                            observedAt: string;
                        } | {
                            /** @enum {string} */
                            says: "gap_closed";
                            gap: components["schemas"]["GapInput"];
                            /** Format: date-time */
                            observedAt: string;
                        };
                    }[];
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        receipt: {
                            protected: string;
                            payload: string;
                            signature: string;
                        };
                        needFull: boolean;
                        policyTag: string;
                        catalogTag: string;
                    };
                };
            };
            /** @description The report is of a newer version and kept unread. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `malformed_message`: The message does not have the declared shape; `field` names the first fault. `commitment_mismatch`: A disclosed signal does not match its signed commitment. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `signature_invalid`: The signature does not verify with the device's key. `unknown_device`: No device with this key is enrolled. `wrong_audience`: The message was signed for another collector. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `approval_pending`: The device waits for an operator's approval; try again later. `device_rejected`: An operator rejected this device. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `chain_forked`: Another report with this sequence was accepted before; this one is kept as evidence and never acknowledged. `rivalReceipt`, where it is given, is the receipt of the one that was accepted. `chain_gap`: Reports before this one are missing; `lastSequence` names the last accepted. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_large`: The body is larger than the server takes. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests; wait as long as `Retry-After` says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: The server failed; the log has the request id. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage_unavailable`: The server cannot store now and acknowledges nothing; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readPolicy: {
        parameters: {
            query?: never;
            header?: {
                "if-none-match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        protected: string;
                        payload: string;
                        signature: string;
                    };
                };
            };
            /** @description Default Response */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `too_many_requests`: Too many requests; wait as long as `Retry-After` says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: The server failed; the log has the request id. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readSignedCatalog: {
        parameters: {
            query?: never;
            header?: {
                "if-none-match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        protected: string;
                        payload: string;
                        signature: string;
                    };
                };
            };
            /** @description Default Response */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `too_many_requests`: Too many requests; wait as long as `Retry-After` says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: The server failed; the log has the request id. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readCollector: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        collectorId: string;
                        collectorKey: {
                            /** @enum {string} */
                            kty: "OKP";
                            /** @enum {string} */
                            crv: "Ed25519";
                            x: string;
                        } | {
                            /** @enum {string} */
                            kty: "EC";
                            /** @enum {string} */
                            crv: "P-256";
                            x: string;
                            y: string;
                        };
                    };
                };
            };
            /** @description `too_many_requests`: Too many requests; wait as long as `Retry-After` says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: The server failed; the log has the request id. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listAccounts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        accounts: {
                            login: string;
                            /** @enum {string} */
                            role: "administrator" | "analyst" | "hr" | "privacy_officer" | "employee";
                            /** @enum {string} */
                            status: "active" | "invited" | "locked" | "disabled";
                            usesCode: boolean;
                            /** Format: date-time */
                            createdAt: string;
                            signedInAt: string | null;
                        }[];
                    };
                };
            };
            /** @description `malformed_message`: The message does not have the declared shape; `field` names the first fault. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `operator_only`: This address answers only who is signed in, bears a token, or sits at the collector's own machine while there are no accounts. `not_allowed`: Whoever asks is known, and their role does not allow this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests; wait as long as `Retry-After` says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: The server failed; the log has the request id. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage_unavailable`: The server cannot store now and acknowledges nothing; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createAccount: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    login: string;
                    /** @enum {string} */
                    role: "administrator" | "analyst" | "hr" | "privacy_officer" | "employee";
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        path: string;
                    };
                };
            };
            /** @description `malformed_message`: The message does not have the declared shape; `field` names the first fault. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `operator_only`: This address answers only who is signed in, bears a token, or sits at the collector's own machine while there are no accounts. `not_allowed`: Whoever asks is known, and their role does not allow this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests; wait as long as `Retry-After` says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: The server failed; the log has the request id. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage_unavailable`: The server cannot store now and acknowledges nothing; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    inviteAccount: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                login: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        path: string;
                    };
                };
            };
            /** @description `malformed_message`: The message does not have the declared shape; `field` names the first fault. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `operator_only`: This address answers only who is signed in, bears a token, or sits at the collector's own machine while there are no accounts. `not_allowed`: Whoever asks is known, and their role does not allow this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: There is no such thing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `transition_refused`: The alert cannot go from its status to the one asked for. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests; wait as long as `Retry-After` says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: The server failed; the log has the request id. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage_unavailable`: The server cannot store now and acknowledges nothing; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    requireAccountCode: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                login: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        uri: string;
                    };
                };
            };
            /** @description `malformed_message`: The message does not have the declared shape; `field` names the first fault. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `operator_only`: This address answers only who is signed in, bears a token, or sits at the collector's own machine while there are no accounts. `not_allowed`: Whoever asks is known, and their role does not allow this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: There is no such thing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `transition_refused`: The alert cannot go from its status to the one asked for. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests; wait as long as `Retry-After` says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: The server failed; the log has the request id. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage_unavailable`: The server cannot store now and acknowledges nothing; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    setAccountRole: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                login: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    role: "administrator" | "analyst" | "hr" | "privacy_officer" | "employee";
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        login: string;
                        /** @enum {string} */
                        role: "administrator" | "analyst" | "hr" | "privacy_officer" | "employee";
                    };
                };
            };
            /** @description `malformed_message`: The message does not have the declared shape; `field` names the first fault. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `operator_only`: This address answers only who is signed in, bears a token, or sits at the collector's own machine while there are no accounts. `not_allowed`: Whoever asks is known, and their role does not allow this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: There is no such thing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `transition_refused`: The alert cannot go from its status to the one asked for. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests; wait as long as `Retry-After` says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: The server failed; the log has the request id. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage_unavailable`: The server cannot store now and acknowledges nothing; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    disableAccount: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                login: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        login: string;
                        /** @enum {string} */
                        status: "disabled";
                    };
                };
            };
            /** @description `malformed_message`: The message does not have the declared shape; `field` names the first fault. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `operator_only`: This address answers only who is signed in, bears a token, or sits at the collector's own machine while there are no accounts. `not_allowed`: Whoever asks is known, and their role does not allow this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: There is no such thing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `transition_refused`: The alert cannot go from its status to the one asked for. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests; wait as long as `Retry-After` says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: The server failed; the log has the request id. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage_unavailable`: The server cannot store now and acknowledges nothing; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listTokens: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        tokens: {
                            tokenId: string;
                            name: string;
                            /** @enum {string} */
                            scope: "operator" | "scim" | "administrator" | "analyst" | "hr" | "privacy_officer" | "employee";
                            /** Format: date-time */
                            createdAt: string;
                            expiresAt: string | null;
                        }[];
                    };
                };
            };
            /** @description `operator_only`: This address answers only who is signed in, bears a token, or sits at the collector's own machine while there are no accounts. `not_allowed`: Whoever asks is known, and their role does not allow this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests; wait as long as `Retry-After` says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: The server failed; the log has the request id. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage_unavailable`: The server cannot store now and acknowledges nothing; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createToken: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    /** @enum {string} */
                    scope: "operator" | "scim" | "administrator" | "analyst" | "hr" | "privacy_officer" | "employee";
                    /** @default null */
                    expiresAt?: string | null;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        tokenId: string;
                        token: string;
                    };
                };
            };
            /** @description `malformed_message`: The message does not have the declared shape; `field` names the first fault. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `operator_only`: This address answers only who is signed in, bears a token, or sits at the collector's own machine while there are no accounts. `not_allowed`: Whoever asks is known, and their role does not allow this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests; wait as long as `Retry-After` says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: The server failed; the log has the request id. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage_unavailable`: The server cannot store now and acknowledges nothing; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    endToken: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        tokenId: string;
                        /** @enum {string} */
                        status: "ended";
                    };
                };
            };
            /** @description `malformed_message`: The message does not have the declared shape; `field` names the first fault. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `operator_only`: This address answers only who is signed in, bears a token, or sits at the collector's own machine while there are no accounts. `not_allowed`: Whoever asks is known, and their role does not allow this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: There is no such thing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests; wait as long as `Retry-After` says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: The server failed; the log has the request id. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage_unavailable`: The server cannot store now and acknowledges nothing; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listSecrets: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        secrets: {
                            id: string;
                            /** @enum {string} */
                            status: "open" | "used_up" | "expired" | "ended";
                            serial: string | null;
                            uses: number;
                            used: number;
                            note: string | null;
                            /** Format: date-time */
                            createdAt: string;
                            createdBy: string | null;
                            expiresAt: string | null;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description `malformed_message`: The message does not have the declared shape; `field` names the first fault. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `operator_only`: This address answers only who is signed in, bears a token, or sits at the collector's own machine while there are no accounts. `not_allowed`: Whoever asks is known, and their role does not allow this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests; wait as long as `Retry-After` says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: The server failed; the log has the request id. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage_unavailable`: The server cannot store now and acknowledges nothing; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createSecret: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default 1 */
                    uses?: number;
                    serial?: string;
                    /** @default null */
                    expiresAt?: string | null;
                    note?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        secretId: string;
                        secret: string;
                    };
                };
            };
            /** @description `malformed_message`: The message does not have the declared shape; `field` names the first fault. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `operator_only`: This address answers only who is signed in, bears a token, or sits at the collector's own machine while there are no accounts. `not_allowed`: Whoever asks is known, and their role does not allow this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests; wait as long as `Retry-After` says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: The server failed; the log has the request id. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage_unavailable`: The server cannot store now and acknowledges nothing; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    endSecret: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        /** @enum {string} */
                        status: "open" | "used_up" | "expired" | "ended";
                        serial: string | null;
                        uses: number;
                        used: number;
                        note: string | null;
                        /** Format: date-time */
                        createdAt: string;
                        createdBy: string | null;
                        expiresAt: string | null;
                    };
                };
            };
            /** @description `malformed_message`: The message does not have the declared shape; `field` names the first fault. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `operator_only`: This address answers only who is signed in, bears a token, or sits at the collector's own machine while there are no accounts. `not_allowed`: Whoever asks is known, and their role does not allow this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: There is no such thing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `transition_refused`: The alert cannot go from its status to the one asked for. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests; wait as long as `Retry-After` says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: The server failed; the log has the request id. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage_unavailable`: The server cannot store now and acknowledges nothing; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listWaitingDevices: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        devices: {
                            deviceId: string;
                            serial: string | null;
                            vendor: string | null;
                            model: string | null;
                            platform: string;
                            osName: string | null;
                            /** Format: date-time */
                            enrolledAt: string;
                            takesThePlaceOf: string[];
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description `malformed_message`: The message does not have the declared shape; `field` names the first fault. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `operator_only`: This address answers only who is signed in, bears a token, or sits at the collector's own machine while there are no accounts. `not_allowed`: Whoever asks is known, and their role does not allow this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests; wait as long as `Retry-After` says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: The server failed; the log has the request id. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage_unavailable`: The server cannot store now and acknowledges nothing; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    decideOnDevices: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    devices: string[];
                    /** @enum {string} */
                    decision: "approve" | "reject";
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        outcomes: {
                            deviceId: string;
                            status: ("active" | "pending_approval" | "rejected" | "superseded") | null;
                            refused: {
                                code: string;
                                detail: string;
                            } | null;
                        }[];
                    };
                };
            };
            /** @description `malformed_message`: The message does not have the declared shape; `field` names the first fault. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `operator_only`: This address answers only who is signed in, bears a token, or sits at the collector's own machine while there are no accounts. `not_allowed`: Whoever asks is known, and their role does not allow this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests; wait as long as `Retry-After` says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: The server failed; the log has the request id. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage_unavailable`: The server cannot store now and acknowledges nothing; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listAudit: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
                actor?: string;
                action?: "account_changed" | "account_code" | "account_created" | "account_disabled" | "account_invited" | "alert_action" | "alert_read" | "alert_resent" | "alert_sent" | "alerts_listed" | "approval_ended" | "audit_read" | "backtest_started" | "case_exported" | "case_read" | "device_approved" | "device_read" | "device_rejected" | "devices_listed" | "directory_imported" | "directory_listed" | "exceptions_listed" | "farm_read" | "reason_given" | "related_read" | "rule_changed" | "secret_created" | "secret_ended" | "signal_erased" | "site_declared" | "site_read" | "site_undeclared" | "suppression_added" | "suppression_ended" | "suppression_extended" | "suppression_previewed" | "timeline_read" | "token_created" | "token_ended" | "tool_approved";
                kind?: "looked" | "changed" | "sent";
                device?: string;
                from?: string;
                until?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        entries: {
                            id: string;
                            /** Format: date-time */
                            at: string;
                            who: {
                                name: string;
                                id: string | null;
                            };
                            action: string;
                            says: string;
                            /** @enum {string} */
                            kind: "looked" | "changed" | "sent";
                            why: string | null;
                            laptop: {
                                id: string | null;
                                name: string;
                            } | null;
                            detail: {
                                [key: string]: string;
                            };
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description `malformed_message`: The message does not have the declared shape; `field` names the first fault. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_allowed`: Whoever asks is known, and their role does not allow this. `operator_only`: This address answers only who is signed in, bears a token, or sits at the collector's own machine while there are no accounts. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests; wait as long as `Retry-After` says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: The server failed; the log has the request id. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage_unavailable`: The server cannot store now and acknowledges nothing; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listAuditActions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        actions: {
                            /** @enum {string} */
                            action: "account_changed" | "account_code" | "account_created" | "account_disabled" | "account_invited" | "alert_action" | "alert_read" | "alert_resent" | "alert_sent" | "alerts_listed" | "approval_ended" | "audit_read" | "backtest_started" | "case_exported" | "case_read" | "device_approved" | "device_read" | "device_rejected" | "devices_listed" | "directory_imported" | "directory_listed" | "exceptions_listed" | "farm_read" | "reason_given" | "related_read" | "rule_changed" | "secret_created" | "secret_ended" | "signal_erased" | "site_declared" | "site_read" | "site_undeclared" | "suppression_added" | "suppression_ended" | "suppression_extended" | "suppression_previewed" | "timeline_read" | "token_created" | "token_ended" | "tool_approved";
                            says: string;
                            /** @enum {string} */
                            kind: "looked" | "changed" | "sent";
                        }[];
                    };
                };
            };
            /** @description `operator_only`: This address answers only who is signed in, bears a token, or sits at the collector's own machine while there are no accounts. `not_allowed`: Whoever asks is known, and their role does not allow this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests; wait as long as `Retry-After` says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: The server failed; the log has the request id. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage_unavailable`: The server cannot store now and acknowledges nothing; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    verifyAudit: {
        parameters: {
            query?: {
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        operations: {
                            entries: number;
                            firstFault: number | null;
                        };
                        laptops: {
                            checked: number;
                            broken: string[];
                            brokenCount: number;
                        };
                        nextCursor: string | null;
                    };
                };
            };
            /** @description `malformed_message`: The message does not have the declared shape; `field` names the first fault. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `operator_only`: This address answers only who is signed in, bears a token, or sits at the collector's own machine while there are no accounts. `not_allowed`: Whoever asks is known, and their role does not allow this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests; wait as long as `Retry-After` says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: The server failed; the log has the request id. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage_unavailable`: The server cannot store now and acknowledges nothing; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listSettings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        settings: {
                            name: string;
                            about: string;
                            value: unknown;
                            default: unknown;
                            isDefault: boolean;
                            schema: {
                                [key: string]: unknown;
                            };
                            changedAt: string | null;
                        }[];
                    };
                };
            };
            /** @description `operator_only`: This address answers only who is signed in, bears a token, or sits at the collector's own machine while there are no accounts. `not_allowed`: Whoever asks is known, and their role does not allow this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests; wait as long as `Retry-After` says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: The server failed; the log has the request id. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage_unavailable`: The server cannot store now and acknowledges nothing; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    checkSettings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    text: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        differences: {
                            name: string;
                            from: unknown;
                            to: unknown;
                        }[];
                    };
                };
            };
            /** @description `malformed_message`: The message does not have the declared shape; `field` names the first fault. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `operator_only`: This address answers only who is signed in, bears a token, or sits at the collector's own machine while there are no accounts. `not_allowed`: Whoever asks is known, and their role does not allow this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests; wait as long as `Retry-After` says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: The server failed; the log has the request id. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage_unavailable`: The server cannot store now and acknowledges nothing; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listRuleSettings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rules: {
                            /** @enum {string} */
                            id: "kvm-hardware-attached" | "kvm-hardware-disguised" | "kvm-display-attached" | "monitor-serial-shared" | "headless-display" | "kvm-near-device" | "remote-session-unapproved" | "multiple-remote-tools" | "operator-shared" | "remote-tool-unapproved" | "remote-tool-renamed" | "setup-burst" | "tunnel-opened" | "os-remote-session" | "shared-residence" | "place-mismatch" | "timezone-mismatch" | "round-the-clock" | "hours-mismatch" | "anonymizing-network" | "proxyware-present" | "never-moves" | "anti-idle" | "virtualized-device" | "silent-device" | "never-seen" | "forked-chain" | "desk-check-failed";
                            title: string;
                            /** @enum {string} */
                            family: "input-hardware" | "display" | "remote-session" | "co-location" | "place-and-time" | "network-path" | "posture" | "integrity" | "presence";
                            isOff: boolean;
                            weights: {
                                name: string;
                                tableTenths: number;
                                tenths: number;
                                because: string;
                            }[];
                            /** @enum {string} */
                            source: "table" | "settings" | "changed";
                            change: {
                                by: string;
                                /** Format: date-time */
                                at: string;
                                reason: string;
                            } | null;
                        }[];
                    };
                };
            };
            /** @description `operator_only`: This address answers only who is signed in, bears a token, or sits at the collector's own machine while there are no accounts. `not_allowed`: Whoever asks is known, and their role does not allow this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests; wait as long as `Retry-After` says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: The server failed; the log has the request id. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage_unavailable`: The server cannot store now and acknowledges nothing; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeRules: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    changes: {
                        [key: string]: {
                            off?: boolean;
                            weights?: {
                                [key: string]: number;
                            };
                        } | null;
                    };
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rules: {
                            /** @enum {string} */
                            id: "kvm-hardware-attached" | "kvm-hardware-disguised" | "kvm-display-attached" | "monitor-serial-shared" | "headless-display" | "kvm-near-device" | "remote-session-unapproved" | "multiple-remote-tools" | "operator-shared" | "remote-tool-unapproved" | "remote-tool-renamed" | "setup-burst" | "tunnel-opened" | "os-remote-session" | "shared-residence" | "place-mismatch" | "timezone-mismatch" | "round-the-clock" | "hours-mismatch" | "anonymizing-network" | "proxyware-present" | "never-moves" | "anti-idle" | "virtualized-device" | "silent-device" | "never-seen" | "forked-chain" | "desk-check-failed";
                            title: string;
                            /** @enum {string} */
                            family: "input-hardware" | "display" | "remote-session" | "co-location" | "place-and-time" | "network-path" | "posture" | "integrity" | "presence";
                            isOff: boolean;
                            weights: {
                                name: string;
                                tableTenths: number;
                                tenths: number;
                                because: string;
                            }[];
                            /** @enum {string} */
                            source: "table" | "settings" | "changed";
                            change: {
                                by: string;
                                /** Format: date-time */
                                at: string;
                                reason: string;
                            } | null;
                        }[];
                    };
                };
            };
            /** @description `malformed_message`: The message does not have the declared shape; `field` names the first fault. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `operator_only`: This address answers only who is signed in, bears a token, or sits at the collector's own machine while there are no accounts. `not_allowed`: Whoever asks is known, and their role does not allow this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `transition_refused`: The alert cannot go from its status to the one asked for. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests; wait as long as `Retry-After` says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: The server failed; the log has the request id. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage_unavailable`: The server cannot store now and acknowledges nothing; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listBacktests: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        backtests: {
                            id: string;
                            /** @enum {string} */
                            status: "running" | "done" | "cancelled" | "failed";
                            /** Format: date-time */
                            startedAt: string;
                            startedBy: string;
                            endedAt: string | null;
                            share: number;
                            reports: number;
                            rules: {
                                [key: string]: {
                                    off?: boolean;
                                    weights?: {
                                        [key: string]: number;
                                    };
                                };
                            };
                            days: number | null;
                            result: {
                                days: number | null;
                                reports: number;
                                erased: number;
                                faults: number;
                                before: {
                                    [key: string]: number;
                                };
                                after: {
                                    [key: string]: number;
                                };
                                gained: {
                                    subject: string;
                                    /** @enum {string} */
                                    severity: "info" | "low" | "medium" | "high" | "critical";
                                    rules: ("kvm-hardware-attached" | "kvm-hardware-disguised" | "kvm-display-attached" | "monitor-serial-shared" | "headless-display" | "kvm-near-device" | "remote-session-unapproved" | "multiple-remote-tools" | "operator-shared" | "remote-tool-unapproved" | "remote-tool-renamed" | "setup-burst" | "tunnel-opened" | "os-remote-session" | "shared-residence" | "place-mismatch" | "timezone-mismatch" | "round-the-clock" | "hours-mismatch" | "anonymizing-network" | "proxyware-present" | "never-moves" | "anti-idle" | "virtualized-device" | "silent-device" | "never-seen" | "forked-chain" | "desk-check-failed")[];
                                    title: string;
                                    openedAt: string;
                                }[];
                                lost: {
                                    subject: string;
                                    /** @enum {string} */
                                    severity: "info" | "low" | "medium" | "high" | "critical";
                                    rules: ("kvm-hardware-attached" | "kvm-hardware-disguised" | "kvm-display-attached" | "monitor-serial-shared" | "headless-display" | "kvm-near-device" | "remote-session-unapproved" | "multiple-remote-tools" | "operator-shared" | "remote-tool-unapproved" | "remote-tool-renamed" | "setup-burst" | "tunnel-opened" | "os-remote-session" | "shared-residence" | "place-mismatch" | "timezone-mismatch" | "round-the-clock" | "hours-mismatch" | "anonymizing-network" | "proxyware-present" | "never-moves" | "anti-idle" | "virtualized-device" | "silent-device" | "never-seen" | "forked-chain" | "desk-check-failed")[];
                                    title: string;
                                    openedAt: string;
                                }[];
                                changed: {
                                    subject: string;
                                    from: {
                                        subject: string;
                                        /** @enum {string} */
                                        severity: "info" | "low" | "medium" | "high" | "critical";
                                        rules: ("kvm-hardware-attached" | "kvm-hardware-disguised" | "kvm-display-attached" | "monitor-serial-shared" | "headless-display" | "kvm-near-device" | "remote-session-unapproved" | "multiple-remote-tools" | "operator-shared" | "remote-tool-unapproved" | "remote-tool-renamed" | "setup-burst" | "tunnel-opened" | "os-remote-session" | "shared-residence" | "place-mismatch" | "timezone-mismatch" | "round-the-clock" | "hours-mismatch" | "anonymizing-network" | "proxyware-present" | "never-moves" | "anti-idle" | "virtualized-device" | "silent-device" | "never-seen" | "forked-chain" | "desk-check-failed")[];
                                        title: string;
                                        openedAt: string;
                                    };
                                    to: {
                                        subject: string;
                                        /** @enum {string} */
                                        severity: "info" | "low" | "medium" | "high" | "critical";
                                        rules: ("kvm-hardware-attached" | "kvm-hardware-disguised" | "kvm-display-attached" | "monitor-serial-shared" | "headless-display" | "kvm-near-device" | "remote-session-unapproved" | "multiple-remote-tools" | "operator-shared" | "remote-tool-unapproved" | "remote-tool-renamed" | "setup-burst" | "tunnel-opened" | "os-remote-session" | "shared-residence" | "place-mismatch" | "timezone-mismatch" | "round-the-clock" | "hours-mismatch" | "anonymizing-network" | "proxyware-present" | "never-moves" | "anti-idle" | "virtualized-device" | "silent-device" | "never-seen" | "forked-chain" | "desk-check-failed")[];
                                        title: string;
                                        openedAt: string;
                                    };
                                }[];
                                same: number;
                            } | null;
                        }[];
                    };
                };
            };
            /** @description `operator_only`: This address answers only who is signed in, bears a token, or sits at the collector's own machine while there are no accounts. `not_allowed`: Whoever asks is known, and their role does not allow this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests; wait as long as `Retry-After` says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: The server failed; the log has the request id. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage_unavailable`: The server cannot store now and acknowledges nothing; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    startBacktest: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    changes: {
                        [key: string]: {
                            off?: boolean;
                            weights?: {
                                [key: string]: number;
                            };
                        } | null;
                    };
                    /** @default null */
                    days?: number | null;
                };
            };
        };
        responses: {
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        /** @enum {string} */
                        status: "running" | "done" | "cancelled" | "failed";
                        /** Format: date-time */
                        startedAt: string;
                        startedBy: string;
                        endedAt: string | null;
                        share: number;
                        reports: number;
                        rules: {
                            [key: string]: {
                                off?: boolean;
                                weights?: {
                                    [key: string]: number;
                                };
                            };
                        };
                        days: number | null;
                        result: {
                            days: number | null;
                            reports: number;
                            erased: number;
                            faults: number;
                            before: {
                                [key: string]: number;
                            };
                            after: {
                                [key: string]: number;
                            };
                            gained: {
                                subject: string;
                                /** @enum {string} */
                                severity: "info" | "low" | "medium" | "high" | "critical";
                                rules: ("kvm-hardware-attached" | "kvm-hardware-disguised" | "kvm-display-attached" | "monitor-serial-shared" | "headless-display" | "kvm-near-device" | "remote-session-unapproved" | "multiple-remote-tools" | "operator-shared" | "remote-tool-unapproved" | "remote-tool-renamed" | "setup-burst" | "tunnel-opened" | "os-remote-session" | "shared-residence" | "place-mismatch" | "timezone-mismatch" | "round-the-clock" | "hours-mismatch" | "anonymizing-network" | "proxyware-present" | "never-moves" | "anti-idle" | "virtualized-device" | "silent-device" | "never-seen" | "forked-chain" | "desk-check-failed")[];
                                title: string;
                                openedAt: string;
                            }[];
                            lost: {
                                subject: string;
                                /** @enum {string} */
                                severity: "info" | "low" | "medium" | "high" | "critical";
                                rules: ("kvm-hardware-attached" | "kvm-hardware-disguised" | "kvm-display-attached" | "monitor-serial-shared" | "headless-display" | "kvm-near-device" | "remote-session-unapproved" | "multiple-remote-tools" | "operator-shared" | "remote-tool-unapproved" | "remote-tool-renamed" | "setup-burst" | "tunnel-opened" | "os-remote-session" | "shared-residence" | "place-mismatch" | "timezone-mismatch" | "round-the-clock" | "hours-mismatch" | "anonymizing-network" | "proxyware-present" | "never-moves" | "anti-idle" | "virtualized-device" | "silent-device" | "never-seen" | "forked-chain" | "desk-check-failed")[];
                                title: string;
                                openedAt: string;
                            }[];
                            changed: {
                                subject: string;
                                from: {
                                    subject: string;
                                    /** @enum {string} */
                                    severity: "info" | "low" | "medium" | "high" | "critical";
                                    rules: ("kvm-hardware-attached" | "kvm-hardware-disguised" | "kvm-display-attached" | "monitor-serial-shared" | "headless-display" | "kvm-near-device" | "remote-session-unapproved" | "multiple-remote-tools" | "operator-shared" | "remote-tool-unapproved" | "remote-tool-renamed" | "setup-burst" | "tunnel-opened" | "os-remote-session" | "shared-residence" | "place-mismatch" | "timezone-mismatch" | "round-the-clock" | "hours-mismatch" | "anonymizing-network" | "proxyware-present" | "never-moves" | "anti-idle" | "virtualized-device" | "silent-device" | "never-seen" | "forked-chain" | "desk-check-failed")[];
                                    title: string;
                                    openedAt: string;
                                };
                                to: {
                                    subject: string;
                                    /** @enum {string} */
                                    severity: "info" | "low" | "medium" | "high" | "critical";
                                    rules: ("kvm-hardware-attached" | "kvm-hardware-disguised" | "kvm-display-attached" | "monitor-serial-shared" | "headless-display" | "kvm-near-device" | "remote-session-unapproved" | "multiple-remote-tools" | "operator-shared" | "remote-tool-unapproved" | "remote-tool-renamed" | "setup-burst" | "tunnel-opened" | "os-remote-session" | "shared-residence" | "place-mismatch" | "timezone-mismatch" | "round-the-clock" | "hours-mismatch" | "anonymizing-network" | "proxyware-present" | "never-moves" | "anti-idle" | "virtualized-device" | "silent-device" | "never-seen" | "forked-chain" | "desk-check-failed")[];
                                    title: string;
                                    openedAt: string;
                                };
                            }[];
                            same: number;
                        } | null;
                    };
                };
            };
            /** @description `malformed_message`: The message does not have the declared shape; `field` names the first fault. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `operator_only`: This address answers only who is signed in, bears a token, or sits at the collector's own machine while there are no accounts. `not_allowed`: Whoever asks is known, and their role does not allow this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `transition_refused`: The alert cannot go from its status to the one asked for. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests; wait as long as `Retry-After` says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: The server failed; the log has the request id. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage_unavailable`: The server cannot store now and acknowledges nothing; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readBacktest: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        /** @enum {string} */
                        status: "running" | "done" | "cancelled" | "failed";
                        /** Format: date-time */
                        startedAt: string;
                        startedBy: string;
                        endedAt: string | null;
                        share: number;
                        reports: number;
                        rules: {
                            [key: string]: {
                                off?: boolean;
                                weights?: {
                                    [key: string]: number;
                                };
                            };
                        };
                        days: number | null;
                        result: {
                            days: number | null;
                            reports: number;
                            erased: number;
                            faults: number;
                            before: {
                                [key: string]: number;
                            };
                            after: {
                                [key: string]: number;
                            };
                            gained: {
                                subject: string;
                                /** @enum {string} */
                                severity: "info" | "low" | "medium" | "high" | "critical";
                                rules: ("kvm-hardware-attached" | "kvm-hardware-disguised" | "kvm-display-attached" | "monitor-serial-shared" | "headless-display" | "kvm-near-device" | "remote-session-unapproved" | "multiple-remote-tools" | "operator-shared" | "remote-tool-unapproved" | "remote-tool-renamed" | "setup-burst" | "tunnel-opened" | "os-remote-session" | "shared-residence" | "place-mismatch" | "timezone-mismatch" | "round-the-clock" | "hours-mismatch" | "anonymizing-network" | "proxyware-present" | "never-moves" | "anti-idle" | "virtualized-device" | "silent-device" | "never-seen" | "forked-chain" | "desk-check-failed")[];
                                title: string;
                                openedAt: string;
                            }[];
                            lost: {
                                subject: string;
                                /** @enum {string} */
                                severity: "info" | "low" | "medium" | "high" | "critical";
                                rules: ("kvm-hardware-attached" | "kvm-hardware-disguised" | "kvm-display-attached" | "monitor-serial-shared" | "headless-display" | "kvm-near-device" | "remote-session-unapproved" | "multiple-remote-tools" | "operator-shared" | "remote-tool-unapproved" | "remote-tool-renamed" | "setup-burst" | "tunnel-opened" | "os-remote-session" | "shared-residence" | "place-mismatch" | "timezone-mismatch" | "round-the-clock" | "hours-mismatch" | "anonymizing-network" | "proxyware-present" | "never-moves" | "anti-idle" | "virtualized-device" | "silent-device" | "never-seen" | "forked-chain" | "desk-check-failed")[];
                                title: string;
                                openedAt: string;
                            }[];
                            changed: {
                                subject: string;
                                from: {
                                    subject: string;
                                    /** @enum {string} */
                                    severity: "info" | "low" | "medium" | "high" | "critical";
                                    rules: ("kvm-hardware-attached" | "kvm-hardware-disguised" | "kvm-display-attached" | "monitor-serial-shared" | "headless-display" | "kvm-near-device" | "remote-session-unapproved" | "multiple-remote-tools" | "operator-shared" | "remote-tool-unapproved" | "remote-tool-renamed" | "setup-burst" | "tunnel-opened" | "os-remote-session" | "shared-residence" | "place-mismatch" | "timezone-mismatch" | "round-the-clock" | "hours-mismatch" | "anonymizing-network" | "proxyware-present" | "never-moves" | "anti-idle" | "virtualized-device" | "silent-device" | "never-seen" | "forked-chain" | "desk-check-failed")[];
                                    title: string;
                                    openedAt: string;
                                };
                                to: {
                                    subject: string;
                                    /** @enum {string} */
                                    severity: "info" | "low" | "medium" | "high" | "critical";
                                    rules: ("kvm-hardware-attached" | "kvm-hardware-disguised" | "kvm-display-attached" | "monitor-serial-shared" | "headless-display" | "kvm-near-device" | "remote-session-unapproved" | "multiple-remote-tools" | "operator-shared" | "remote-tool-unapproved" | "remote-tool-renamed" | "setup-burst" | "tunnel-opened" | "os-remote-session" | "shared-residence" | "place-mismatch" | "timezone-mismatch" | "round-the-clock" | "hours-mismatch" | "anonymizing-network" | "proxyware-present" | "never-moves" | "anti-idle" | "virtualized-device" | "silent-device" | "never-seen" | "forked-chain" | "desk-check-failed")[];
                                    title: string;
                                    openedAt: string;
                                };
                            }[];
                            same: number;
                        } | null;
                    };
                };
            };
            /** @description `malformed_message`: The message does not have the declared shape; `field` names the first fault. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `operator_only`: This address answers only who is signed in, bears a token, or sits at the collector's own machine while there are no accounts. `not_allowed`: Whoever asks is known, and their role does not allow this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: There is no such thing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests; wait as long as `Retry-After` says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: The server failed; the log has the request id. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage_unavailable`: The server cannot store now and acknowledges nothing; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    cancelBacktest: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        /** @enum {string} */
                        status: "running" | "done" | "cancelled" | "failed";
                        /** Format: date-time */
                        startedAt: string;
                        startedBy: string;
                        endedAt: string | null;
                        share: number;
                        reports: number;
                        rules: {
                            [key: string]: {
                                off?: boolean;
                                weights?: {
                                    [key: string]: number;
                                };
                            };
                        };
                        days: number | null;
                        result: {
                            days: number | null;
                            reports: number;
                            erased: number;
                            faults: number;
                            before: {
                                [key: string]: number;
                            };
                            after: {
                                [key: string]: number;
                            };
                            gained: {
                                subject: string;
                                /** @enum {string} */
                                severity: "info" | "low" | "medium" | "high" | "critical";
                                rules: ("kvm-hardware-attached" | "kvm-hardware-disguised" | "kvm-display-attached" | "monitor-serial-shared" | "headless-display" | "kvm-near-device" | "remote-session-unapproved" | "multiple-remote-tools" | "operator-shared" | "remote-tool-unapproved" | "remote-tool-renamed" | "setup-burst" | "tunnel-opened" | "os-remote-session" | "shared-residence" | "place-mismatch" | "timezone-mismatch" | "round-the-clock" | "hours-mismatch" | "anonymizing-network" | "proxyware-present" | "never-moves" | "anti-idle" | "virtualized-device" | "silent-device" | "never-seen" | "forked-chain" | "desk-check-failed")[];
                                title: string;
                                openedAt: string;
                            }[];
                            lost: {
                                subject: string;
                                /** @enum {string} */
                                severity: "info" | "low" | "medium" | "high" | "critical";
                                rules: ("kvm-hardware-attached" | "kvm-hardware-disguised" | "kvm-display-attached" | "monitor-serial-shared" | "headless-display" | "kvm-near-device" | "remote-session-unapproved" | "multiple-remote-tools" | "operator-shared" | "remote-tool-unapproved" | "remote-tool-renamed" | "setup-burst" | "tunnel-opened" | "os-remote-session" | "shared-residence" | "place-mismatch" | "timezone-mismatch" | "round-the-clock" | "hours-mismatch" | "anonymizing-network" | "proxyware-present" | "never-moves" | "anti-idle" | "virtualized-device" | "silent-device" | "never-seen" | "forked-chain" | "desk-check-failed")[];
                                title: string;
                                openedAt: string;
                            }[];
                            changed: {
                                subject: string;
                                from: {
                                    subject: string;
                                    /** @enum {string} */
                                    severity: "info" | "low" | "medium" | "high" | "critical";
                                    rules: ("kvm-hardware-attached" | "kvm-hardware-disguised" | "kvm-display-attached" | "monitor-serial-shared" | "headless-display" | "kvm-near-device" | "remote-session-unapproved" | "multiple-remote-tools" | "operator-shared" | "remote-tool-unapproved" | "remote-tool-renamed" | "setup-burst" | "tunnel-opened" | "os-remote-session" | "shared-residence" | "place-mismatch" | "timezone-mismatch" | "round-the-clock" | "hours-mismatch" | "anonymizing-network" | "proxyware-present" | "never-moves" | "anti-idle" | "virtualized-device" | "silent-device" | "never-seen" | "forked-chain" | "desk-check-failed")[];
                                    title: string;
                                    openedAt: string;
                                };
                                to: {
                                    subject: string;
                                    /** @enum {string} */
                                    severity: "info" | "low" | "medium" | "high" | "critical";
                                    rules: ("kvm-hardware-attached" | "kvm-hardware-disguised" | "kvm-display-attached" | "monitor-serial-shared" | "headless-display" | "kvm-near-device" | "remote-session-unapproved" | "multiple-remote-tools" | "operator-shared" | "remote-tool-unapproved" | "remote-tool-renamed" | "setup-burst" | "tunnel-opened" | "os-remote-session" | "shared-residence" | "place-mismatch" | "timezone-mismatch" | "round-the-clock" | "hours-mismatch" | "anonymizing-network" | "proxyware-present" | "never-moves" | "anti-idle" | "virtualized-device" | "silent-device" | "never-seen" | "forked-chain" | "desk-check-failed")[];
                                    title: string;
                                    openedAt: string;
                                };
                            }[];
                            same: number;
                        } | null;
                    };
                };
            };
            /** @description `malformed_message`: The message does not have the declared shape; `field` names the first fault. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `operator_only`: This address answers only who is signed in, bears a token, or sits at the collector's own machine while there are no accounts. `not_allowed`: Whoever asks is known, and their role does not allow this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: There is no such thing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `transition_refused`: The alert cannot go from its status to the one asked for. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests; wait as long as `Retry-After` says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: The server failed; the log has the request id. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage_unavailable`: The server cannot store now and acknowledges nothing; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listSites: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
                declared?: "yes" | "no";
                leastResidents?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        sites: {
                            siteId: string;
                            name: string | null;
                            /** @enum {string} */
                            kind: "office" | "residence" | "public" | "unknown";
                            networkClass: string | null;
                            residents: number;
                            declaration: {
                                by: string;
                                /** Format: date-time */
                                at: string;
                                reason: string;
                            } | null;
                            isInSettings: boolean;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description `malformed_message`: The message does not have the declared shape; `field` names the first fault. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `operator_only`: This address answers only who is signed in, bears a token, or sits at the collector's own machine while there are no accounts. `not_allowed`: Whoever asks is known, and their role does not allow this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests; wait as long as `Retry-After` says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: The server failed; the log has the request id. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage_unavailable`: The server cannot store now and acknowledges nothing; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    declareSite: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    /** @enum {string} */
                    kind: "office" | "residence" | "public";
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        siteId: string;
                        name: string | null;
                        /** @enum {string} */
                        kind: "office" | "residence" | "public" | "unknown";
                        networkClass: string | null;
                        residents: number;
                        declaration: {
                            by: string;
                            /** Format: date-time */
                            at: string;
                            reason: string;
                        } | null;
                        isInSettings: boolean;
                    };
                };
            };
            /** @description `malformed_message`: The message does not have the declared shape; `field` names the first fault. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `operator_only`: This address answers only who is signed in, bears a token, or sits at the collector's own machine while there are no accounts. `not_allowed`: Whoever asks is known, and their role does not allow this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: There is no such thing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `transition_refused`: The alert cannot go from its status to the one asked for. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests; wait as long as `Retry-After` says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: The server failed; the log has the request id. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage_unavailable`: The server cannot store now and acknowledges nothing; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    undeclareSite: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        siteId: string;
                        name: string | null;
                        /** @enum {string} */
                        kind: "office" | "residence" | "public" | "unknown";
                        networkClass: string | null;
                        residents: number;
                        declaration: {
                            by: string;
                            /** Format: date-time */
                            at: string;
                            reason: string;
                        } | null;
                        isInSettings: boolean;
                    };
                };
            };
            /** @description `malformed_message`: The message does not have the declared shape; `field` names the first fault. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `operator_only`: This address answers only who is signed in, bears a token, or sits at the collector's own machine while there are no accounts. `not_allowed`: Whoever asks is known, and their role does not allow this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: There is no such thing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `transition_refused`: The alert cannot go from its status to the one asked for. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests; wait as long as `Retry-After` says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: The server failed; the log has the request id. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage_unavailable`: The server cannot store now and acknowledges nothing; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listCatalogEntries: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
                family?: "remote-tool" | "kvm-hardware" | "vpn" | "proxyware" | "tunnel" | "anti-idle" | "display" | "hypervisor";
                text?: string;
                seen?: "yes";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        entries: {
                            id: string;
                            name: string;
                            /** @enum {string} */
                            family: "remote-tool" | "kvm-hardware" | "vpn" | "proxyware" | "tunnel" | "anti-idle" | "display" | "hypervisor";
                            maker: string | null;
                            about: string;
                            aliases: string[];
                            isCompanys: boolean;
                            laptops: number | null;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description `malformed_message`: The message does not have the declared shape; `field` names the first fault. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `operator_only`: This address answers only who is signed in, bears a token, or sits at the collector's own machine while there are no accounts. `not_allowed`: Whoever asks is known, and their role does not allow this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests; wait as long as `Retry-After` says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: The server failed; the log has the request id. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage_unavailable`: The server cannot store now and acknowledges nothing; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readCatalogEntry: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        name: string;
                        /** @enum {string} */
                        family: "remote-tool" | "kvm-hardware" | "vpn" | "proxyware" | "tunnel" | "anti-idle" | "display" | "hypervisor";
                        maker: string | null;
                        about: string;
                        aliases: string[];
                        isCompanys: boolean;
                        laptops: number | null;
                        entry: {
                            id: string;
                            /** @default [] */
                            aliases: string[];
                            name: string;
                            /** @enum {string} */
                            family: "remote-tool" | "kvm-hardware" | "vpn" | "proxyware" | "tunnel" | "anti-idle" | "display" | "hypervisor";
                            about: string;
                            maker: string | null;
                            sources: string[];
                            /** Format: date */
                            checkedOn: string;
                            /** @default false */
                            acceptsConnections: boolean;
                            /** @default false */
                            builtIn: boolean;
                            /** @enum {string} */
                            tunnelType?: "reverse_tunnel" | "ide_tunnel" | "mesh_vpn";
                            /** @default false */
                            operatorFavorite: boolean;
                            /** @default false */
                            companyUse: boolean;
                            /** @default [] */
                            programs: {
                                platforms: ("windows" | "macos" | "linux")[];
                                /** @default [] */
                                executables: string[];
                                /** @default [] */
                                paths: string[];
                                /** @default [] */
                                folders: string[];
                                /** @default [] */
                                scripts: string[];
                                /** @default [] */
                                requiredArguments: string[];
                                /** @default [] */
                                excludedArguments: string[];
                                /** @default [] */
                                services: string[];
                                /** @default [] */
                                signers: string[];
                                /** @default [] */
                                viewers: string[];
                                /** @default [] */
                                originalNames: string[];
                                /** @default [] */
                                applications: string[];
                                /** @default [] */
                                bundleIds: string[];
                                /** @default [] */
                                interfaces: string[];
                                /** @default [] */
                                listeningPorts: number[];
                                /** @default [] */
                                domains: string[];
                                presenceOnly?: boolean;
                            }[];
                            /** @default [] */
                            sessions: ({
                                /** @enum {string} */
                                by: "process";
                                platforms: ("windows" | "macos" | "linux")[];
                                /** @default [] */
                                executables: string[];
                                /** @default [] */
                                requiredArguments: string[];
                                unattended: boolean | null;
                            } | {
                                /** @enum {string} */
                                by: "inbound_socket";
                                platforms: ("windows" | "macos" | "linux")[];
                                /** @default [] */
                                ports: number[];
                                unattended: boolean | null;
                            } | {
                                /** @enum {string} */
                                by: "outbound_socket";
                                platforms: ("windows" | "macos" | "linux")[];
                                /** @default [] */
                                ports: number[];
                                unattended: boolean | null;
                            } | {
                                /** @enum {string} */
                                by: "child";
                                platforms: ("windows" | "macos" | "linux")[];
                                /** @default [] */
                                executables: string[];
                                /** @default false */
                                forked: boolean;
                                unattended: boolean | null;
                            } | {
                                /** @enum {string} */
                                by: "log";
                                platforms: ("windows" | "macos" | "linux")[];
                                /** @default [] */
                                starts: string[];
                                /** @default [] */
                                ends: string[];
                            })[];
                            /** @default [] */
                            instancePatterns: string[];
                            /** @default [] */
                            customerDomains: string[];
                            hardware?: {
                                /** @default [] */
                                usb: {
                                    vendorId: string;
                                    productId?: string;
                                    manufacturer?: string;
                                    product?: string;
                                    serial?: string;
                                    conclusive: boolean;
                                    /** @default false */
                                    preset: boolean;
                                }[];
                                /** @default [] */
                                usbStrings: {
                                    manufacturer?: string;
                                    product?: string;
                                }[];
                                /** @default [] */
                                usbSerials: {
                                    pattern: string;
                                    conclusive: boolean;
                                }[];
                                /** @default [] */
                                hidDescriptors: {
                                    sha256: string;
                                    /** @enum {string} */
                                    device: "keyboard" | "absolute_mouse" | "relative_mouse" | "consumer";
                                    /** @enum {string} */
                                    strength: "strong" | "medium" | "weak";
                                }[];
                                /** @default [] */
                                storageInquiries: string[];
                                /** @default [] */
                                edid: {
                                    maker?: string;
                                    product?: string;
                                    name?: string;
                                    serialText?: string;
                                    serialNumber?: number;
                                    zeroSize?: boolean;
                                    /** @default false */
                                    preset: boolean;
                                }[];
                                /** @default [] */
                                ouis: string[];
                                /** @default [] */
                                hostCards: string[];
                                /** @default [] */
                                bluetooth: {
                                    names: string[];
                                    /** @default [] */
                                    ouis: string[];
                                }[];
                                /** @default false */
                                ouisOfRouters: boolean;
                                /** @default [] */
                                mdns: string[];
                            };
                            /** @enum {string} */
                            displayForm?: "dummy" | "virtual";
                            /** @default [] */
                            machines: {
                                hypervisor?: string;
                                vendor?: string;
                                model?: string;
                            }[];
                        };
                    };
                };
            };
            /** @description `malformed_message`: The message does not have the declared shape; `field` names the first fault. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `operator_only`: This address answers only who is signed in, bears a token, or sits at the collector's own machine while there are no accounts. `not_allowed`: Whoever asks is known, and their role does not allow this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: There is no such thing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests; wait as long as `Retry-After` says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: The server failed; the log has the request id. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage_unavailable`: The server cannot store now and acknowledges nothing; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listAlerts: {
        parameters: {
            query?: {
                status?: string;
                disposition?: string;
                device?: string;
                site?: string;
                severity?: "info" | "low" | "medium" | "high" | "critical";
                owner?: string;
                rule?: "kvm-hardware-attached" | "kvm-hardware-disguised" | "kvm-display-attached" | "monitor-serial-shared" | "headless-display" | "kvm-near-device" | "remote-session-unapproved" | "multiple-remote-tools" | "operator-shared" | "remote-tool-unapproved" | "remote-tool-renamed" | "setup-burst" | "tunnel-opened" | "os-remote-session" | "shared-residence" | "place-mismatch" | "timezone-mismatch" | "round-the-clock" | "hours-mismatch" | "anonymizing-network" | "proxyware-present" | "never-moves" | "anti-idle" | "virtualized-device" | "silent-device" | "never-seen" | "forked-chain" | "desk-check-failed";
                q?: string;
                unread?: "true" | "false";
                mergedInto?: string;
                limit?: number;
                cursor?: string;
                order?: "newest" | "oldest" | "severity" | "changed";
                skip?: number;
                brief?: "true" | "false";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        alerts: components["schemas"]["ListedAlert"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description `malformed_message`: The message does not have the declared shape; `field` names the first fault. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `operator_only`: This address answers only who is signed in, bears a token, or sits at the collector's own machine while there are no accounts. `not_allowed`: Whoever asks is known, and their role does not allow this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests; wait as long as `Retry-After` says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: The server failed; the log has the request id. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage_unavailable`: The server cannot store now and acknowledges nothing; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    countAlerts: {
        parameters: {
            query?: {
                status?: string;
                disposition?: string;
                device?: string;
                site?: string;
                severity?: "info" | "low" | "medium" | "high" | "critical";
                owner?: string;
                rule?: "kvm-hardware-attached" | "kvm-hardware-disguised" | "kvm-display-attached" | "monitor-serial-shared" | "headless-display" | "kvm-near-device" | "remote-session-unapproved" | "multiple-remote-tools" | "operator-shared" | "remote-tool-unapproved" | "remote-tool-renamed" | "setup-burst" | "tunnel-opened" | "os-remote-session" | "shared-residence" | "place-mismatch" | "timezone-mismatch" | "round-the-clock" | "hours-mismatch" | "anonymizing-network" | "proxyware-present" | "never-moves" | "anti-idle" | "virtualized-device" | "silent-device" | "never-seen" | "forked-chain" | "desk-check-failed";
                q?: string;
                unread?: "true" | "false";
                mergedInto?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        total: number;
                        bySeverity: {
                            info: number;
                            low: number;
                            medium: number;
                            high: number;
                            critical: number;
                        };
                    };
                };
            };
            /** @description `malformed_message`: The message does not have the declared shape; `field` names the first fault. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `operator_only`: This address answers only who is signed in, bears a token, or sits at the collector's own machine while there are no accounts. `not_allowed`: Whoever asks is known, and their role does not allow this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests; wait as long as `Retry-After` says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: The server failed; the log has the request id. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage_unavailable`: The server cannot store now and acknowledges nothing; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    markAlerts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    alerts: string[];
                    unread: boolean;
                };
            };
        };
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `malformed_message`: The message does not have the declared shape; `field` names the first fault. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `operator_only`: This address answers only who is signed in, bears a token, or sits at the collector's own machine while there are no accounts. `not_allowed`: Whoever asks is known, and their role does not allow this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests; wait as long as `Retry-After` says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: The server failed; the log has the request id. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage_unavailable`: The server cannot store now and acknowledges nothing; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readAlert: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AlertDetail"];
                };
            };
            /** @description `malformed_message`: The message does not have the declared shape; `field` names the first fault. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `operator_only`: This address answers only who is signed in, bears a token, or sits at the collector's own machine while there are no accounts. `not_allowed`: Whoever asks is known, and their role does not allow this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: There is no such thing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests; wait as long as `Retry-After` says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: The server failed; the log has the request id. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage_unavailable`: The server cannot store now and acknowledges nothing; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exportAlert: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description `malformed_message`: The message does not have the declared shape; `field` names the first fault. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `operator_only`: This address answers only who is signed in, bears a token, or sits at the collector's own machine while there are no accounts. `not_allowed`: Whoever asks is known, and their role does not allow this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: There is no such thing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests; wait as long as `Retry-After` says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: The server failed; the log has the request id. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage_unavailable`: The server cannot store now and acknowledges nothing; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    actOnAlert: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    action: "take";
                    reason?: string;
                } | {
                    /** @enum {string} */
                    action: "release";
                    reason?: string;
                } | {
                    /** @enum {string} */
                    action: "suppress";
                    reason: string;
                    /** Format: date-time */
                    until: string;
                } | {
                    /** @enum {string} */
                    action: "close";
                    reason: string;
                    /** @enum {string} */
                    disposition: "true_positive" | "benign" | "false_positive" | "undetermined";
                } | {
                    /** @enum {string} */
                    action: "reopen";
                    reason: string;
                } | {
                    /** @enum {string} */
                    action: "assign";
                    to: string | null;
                    reason?: string;
                } | {
                    /** @enum {string} */
                    action: "comment";
                    reason: string;
                } | {
                    /** @enum {string} */
                    action: "hand_over";
                    reason: string;
                } | {
                    /** @enum {string} */
                    action: "take_back";
                    reason: string;
                } | {
                    /** @enum {string} */
                    action: "merge";
                    into: string;
                    reason: string;
                } | {
                    /** @enum {string} */
                    action: "split";
                    reason: string;
                } | {
                    /** @enum {string} */
                    action: "undo";
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AlertDetail"];
                };
            };
            /** @description `malformed_message`: The message does not have the declared shape; `field` names the first fault. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `operator_only`: This address answers only who is signed in, bears a token, or sits at the collector's own machine while there are no accounts. `not_allowed`: Whoever asks is known, and their role does not allow this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: There is no such thing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `transition_refused`: The alert cannot go from its status to the one asked for. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests; wait as long as `Retry-After` says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: The server failed; the log has the request id. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage_unavailable`: The server cannot store now and acknowledges nothing; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    actOnAlerts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    alerts: string[];
                    request: {
                        /** @enum {string} */
                        action: "take";
                        reason?: string;
                    } | {
                        /** @enum {string} */
                        action: "release";
                        reason?: string;
                    } | {
                        /** @enum {string} */
                        action: "suppress";
                        reason: string;
                        /** Format: date-time */
                        until: string;
                    } | {
                        /** @enum {string} */
                        action: "close";
                        reason: string;
                        /** @enum {string} */
                        disposition: "true_positive" | "benign" | "false_positive" | "undetermined";
                    } | {
                        /** @enum {string} */
                        action: "reopen";
                        reason: string;
                    } | {
                        /** @enum {string} */
                        action: "assign";
                        to: string | null;
                        reason?: string;
                    } | {
                        /** @enum {string} */
                        action: "comment";
                        reason: string;
                    } | {
                        /** @enum {string} */
                        action: "hand_over";
                        reason: string;
                    } | {
                        /** @enum {string} */
                        action: "take_back";
                        reason: string;
                    } | {
                        /** @enum {string} */
                        action: "merge";
                        into: string;
                        reason: string;
                    } | {
                        /** @enum {string} */
                        action: "split";
                        reason: string;
                    } | {
                        /** @enum {string} */
                        action: "undo";
                    };
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        outcomes: {
                            id: string;
                            refused: {
                                code: string;
                                detail: string;
                            } | null;
                        }[];
                    };
                };
            };
            /** @description `malformed_message`: The message does not have the declared shape; `field` names the first fault. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `operator_only`: This address answers only who is signed in, bears a token, or sits at the collector's own machine while there are no accounts. `not_allowed`: Whoever asks is known, and their role does not allow this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests; wait as long as `Retry-After` says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: The server failed; the log has the request id. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage_unavailable`: The server cannot store now and acknowledges nothing; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listCases: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        alerts: components["schemas"]["ListedAlert"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description `malformed_message`: The message does not have the declared shape; `field` names the first fault. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `operator_only`: This address answers only who is signed in, bears a token, or sits at the collector's own machine while there are no accounts. `not_allowed`: Whoever asks is known, and their role does not allow this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests; wait as long as `Retry-After` says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: The server failed; the log has the request id. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage_unavailable`: The server cannot store now and acknowledges nothing; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readCase: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AlertDetail"];
                };
            };
            /** @description `malformed_message`: The message does not have the declared shape; `field` names the first fault. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `operator_only`: This address answers only who is signed in, bears a token, or sits at the collector's own machine while there are no accounts. `not_allowed`: Whoever asks is known, and their role does not allow this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: There is no such thing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests; wait as long as `Retry-After` says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: The server failed; the log has the request id. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage_unavailable`: The server cannot store now and acknowledges nothing; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    packAlert: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        format: "clearseat.case-package/1";
                        /** Format: date-time */
                        exportedAt: string;
                        exportedBy: string;
                        reason: string | null;
                        collector: {
                            id: string;
                            publicKey: {
                                /** @enum {string} */
                                kty: "OKP";
                                /** @enum {string} */
                                crv: "Ed25519";
                                x: string;
                            } | {
                                /** @enum {string} */
                                kty: "EC";
                                /** @enum {string} */
                                crv: "P-256";
                                x: string;
                                y: string;
                            };
                        };
                        alerts: {
                            id: string;
                            subject: {
                                /** @enum {string} */
                                kind: "device" | "site";
                                devices: string[];
                            };
                            /** @enum {string} */
                            severity: "info" | "low" | "medium" | "high" | "critical";
                            /** @enum {string} */
                            currentSeverity: "info" | "low" | "medium" | "high" | "critical";
                            /** @enum {string} */
                            confidence: "low" | "medium" | "high";
                            score: number;
                            title: string;
                            rules: ("kvm-hardware-attached" | "kvm-hardware-disguised" | "kvm-display-attached" | "monitor-serial-shared" | "headless-display" | "kvm-near-device" | "remote-session-unapproved" | "multiple-remote-tools" | "operator-shared" | "remote-tool-unapproved" | "remote-tool-renamed" | "setup-burst" | "tunnel-opened" | "os-remote-session" | "shared-residence" | "place-mismatch" | "timezone-mismatch" | "round-the-clock" | "hours-mismatch" | "anonymizing-network" | "proxyware-present" | "never-moves" | "anti-idle" | "virtualized-device" | "silent-device" | "never-seen" | "forked-chain" | "desk-check-failed")[];
                            attack: string[];
                            /** Format: date-time */
                            openedAt: string;
                            /** Format: date-time */
                            updatedAt: string;
                            /** @enum {string} */
                            status: "open" | "in_triage" | "suppressed" | "closed";
                            disposition: ("true_positive" | "benign" | "false_positive" | "undetermined") | null;
                            /** @default null */
                            owner: string | null;
                            /** @default null */
                            handedOverAt: string | null;
                            /** @default null */
                            mergedInto: string | null;
                            findings: components["schemas"]["Finding"][];
                            suppressedUntil: string | null;
                            /** @default [] */
                            laptops: {
                                deviceId: string;
                                serial: string | null;
                                model: string | null;
                            }[];
                            /** @default [] */
                            parts: {
                                id: string;
                                title: string;
                                /** @enum {string} */
                                currentSeverity: "info" | "low" | "medium" | "high" | "critical";
                                /** @enum {string} */
                                status: "open" | "in_triage" | "suppressed" | "closed";
                                laptops: {
                                    deviceId: string;
                                    serial: string | null;
                                    model: string | null;
                                }[];
                            }[];
                            /** @default [] */
                            actions: ("take" | "release" | "suppress" | "close" | "reopen")[];
                            /** @default null */
                            explanation: {
                                score: number;
                                /** @enum {string} */
                                severity: "info" | "low" | "medium" | "high" | "critical";
                                reached: string;
                                agrees: boolean;
                                families: {
                                    /** @enum {string} */
                                    family: "input-hardware" | "display" | "remote-session" | "co-location" | "place-and-time" | "network-path" | "posture" | "integrity" | "presence";
                                    tenths: number;
                                    bonusTenths: number;
                                    counted: boolean;
                                    findings: {
                                        index: number;
                                        /** @enum {string} */
                                        part: "counted" | "capped" | "left_out" | "suppressed" | "cleared";
                                        because: string | null;
                                        /** @enum {string} */
                                        severityWithout: "info" | "low" | "medium" | "high" | "critical";
                                    }[];
                                }[];
                                suppressed: {
                                    index: number;
                                    /** @enum {string} */
                                    part: "counted" | "capped" | "left_out" | "suppressed" | "cleared";
                                    because: string | null;
                                    /** @enum {string} */
                                    severityWithout: "info" | "low" | "medium" | "high" | "critical";
                                }[];
                                cleared: {
                                    index: number;
                                    /** @enum {string} */
                                    part: "counted" | "capped" | "left_out" | "suppressed" | "cleared";
                                    because: string | null;
                                    /** @enum {string} */
                                    severityWithout: "info" | "low" | "medium" | "high" | "critical";
                                }[];
                            } | null;
                            history: {
                                /** Format: date-time */
                                at: string;
                                /** @enum {string} */
                                kind: "opened" | "device_joined" | "finding_added" | "finding_strengthened" | "finding_cleared" | "finding_returned" | "finding_suppressed" | "suppression_ended" | "finding_erased" | "severity_changed" | "status_changed" | "assigned" | "commented" | "handed_over" | "taken_back" | "merged" | "part_joined" | "split" | "part_left";
                                actor: string;
                                reason: string | null;
                                detail: {
                                    [key: string]: string;
                                };
                            }[];
                        }[];
                        laptops: {
                            deviceId: string;
                            serial: string | null;
                            model: string | null;
                            assignee: string | null;
                            country: string | null;
                            timeZone: string | null;
                            issuedAt: string | null;
                            enrolledAt: string | null;
                            publicKey: ({
                                /** @enum {string} */
                                kty: "OKP";
                                /** @enum {string} */
                                crv: "Ed25519";
                                x: string;
                            } | {
                                /** @enum {string} */
                                kty: "EC";
                                /** @enum {string} */
                                crv: "P-256";
                                x: string;
                                y: string;
                            }) | null;
                        }[];
                        proofs: {
                            deviceId: string;
                            sequence: number;
                            reportHash: string;
                            /** Format: date-time */
                            receivedAt: string;
                            report: {
                                protected: string;
                                payload: string;
                                signature: string;
                            };
                            receipt: {
                                protected: string;
                                payload: string;
                                signature: string;
                            };
                            statements: {
                                position: number;
                                disclosure: {
                                    salt: string;
                                    statement: {
                                        /** @enum {string} */
                                        says: "is";
                                        signal: components["schemas"]["Signal"];
                                    } | {
                                        /** @enum {string} */
                                        says: "cleared";
                                        /** @enum {string} */
                                        kind: "remote_tool" | "remote_session" | "os_session" | "tunnel" | "kvm_usb" | "kvm_display" | "kvm_neighbor" | "display" | "input_hardware" | "network_place" | "vpn" | "proxyware" | "anti_idle" | "clock" | "power" | "activity" | "virtual_machine" | "lifecycle";
                                        key: string;
                                        /** Format: date-time */
                                        observedAt: string;
                                    } | {
                                        /** @enum {string} */
                                        says: "gap";
                                        gap: components["schemas"]["Gap"];
                                        /** Format: date-time */
                                        observedAt: string;
                                    } | {
                                        /** @enum {string} */
                                        says: "gap_closed";
                                        gap: components["schemas"]["Gap"];
                                        /** Format: date-time */
                                        observedAt: string;
                                    };
                                };
                            }[];
                        }[];
                        missing: {
                            deviceId: string;
                            reportHash: string;
                            kind: string;
                            key: string;
                        }[];
                        howToVerify: string;
                    };
                };
            };
            /** @description `malformed_message`: The message does not have the declared shape; `field` names the first fault. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `reason_required`: Whoever asks may look at this laptop's person once they have said why: once for a case, with `POST …/reason`. `operator_only`: This address answers only who is signed in, bears a token, or sits at the collector's own machine while there are no accounts. `not_allowed`: Whoever asks is known, and their role does not allow this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: There is no such thing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests; wait as long as `Retry-After` says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: The server failed; the log has the request id. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage_unavailable`: The server cannot store now and acknowledges nothing; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    packCase: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        format: "clearseat.case-package/1";
                        /** Format: date-time */
                        exportedAt: string;
                        exportedBy: string;
                        reason: string | null;
                        collector: {
                            id: string;
                            publicKey: {
                                /** @enum {string} */
                                kty: "OKP";
                                /** @enum {string} */
                                crv: "Ed25519";
                                x: string;
                            } | {
                                /** @enum {string} */
                                kty: "EC";
                                /** @enum {string} */
                                crv: "P-256";
                                x: string;
                                y: string;
                            };
                        };
                        alerts: {
                            id: string;
                            subject: {
                                /** @enum {string} */
                                kind: "device" | "site";
                                devices: string[];
                            };
                            /** @enum {string} */
                            severity: "info" | "low" | "medium" | "high" | "critical";
                            /** @enum {string} */
                            currentSeverity: "info" | "low" | "medium" | "high" | "critical";
                            /** @enum {string} */
                            confidence: "low" | "medium" | "high";
                            score: number;
                            title: string;
                            rules: ("kvm-hardware-attached" | "kvm-hardware-disguised" | "kvm-display-attached" | "monitor-serial-shared" | "headless-display" | "kvm-near-device" | "remote-session-unapproved" | "multiple-remote-tools" | "operator-shared" | "remote-tool-unapproved" | "remote-tool-renamed" | "setup-burst" | "tunnel-opened" | "os-remote-session" | "shared-residence" | "place-mismatch" | "timezone-mismatch" | "round-the-clock" | "hours-mismatch" | "anonymizing-network" | "proxyware-present" | "never-moves" | "anti-idle" | "virtualized-device" | "silent-device" | "never-seen" | "forked-chain" | "desk-check-failed")[];
                            attack: string[];
                            /** Format: date-time */
                            openedAt: string;
                            /** Format: date-time */
                            updatedAt: string;
                            /** @enum {string} */
                            status: "open" | "in_triage" | "suppressed" | "closed";
                            disposition: ("true_positive" | "benign" | "false_positive" | "undetermined") | null;
                            /** @default null */
                            owner: string | null;
                            /** @default null */
                            handedOverAt: string | null;
                            /** @default null */
                            mergedInto: string | null;
                            findings: components["schemas"]["Finding"][];
                            suppressedUntil: string | null;
                            /** @default [] */
                            laptops: {
                                deviceId: string;
                                serial: string | null;
                                model: string | null;
                            }[];
                            /** @default [] */
                            parts: {
                                id: string;
                                title: string;
                                /** @enum {string} */
                                currentSeverity: "info" | "low" | "medium" | "high" | "critical";
                                /** @enum {string} */
                                status: "open" | "in_triage" | "suppressed" | "closed";
                                laptops: {
                                    deviceId: string;
                                    serial: string | null;
                                    model: string | null;
                                }[];
                            }[];
                            /** @default [] */
                            actions: ("take" | "release" | "suppress" | "close" | "reopen")[];
                            /** @default null */
                            explanation: {
                                score: number;
                                /** @enum {string} */
                                severity: "info" | "low" | "medium" | "high" | "critical";
                                reached: string;
                                agrees: boolean;
                                families: {
                                    /** @enum {string} */
                                    family: "input-hardware" | "display" | "remote-session" | "co-location" | "place-and-time" | "network-path" | "posture" | "integrity" | "presence";
                                    tenths: number;
                                    bonusTenths: number;
                                    counted: boolean;
                                    findings: {
                                        index: number;
                                        /** @enum {string} */
                                        part: "counted" | "capped" | "left_out" | "suppressed" | "cleared";
                                        because: string | null;
                                        /** @enum {string} */
                                        severityWithout: "info" | "low" | "medium" | "high" | "critical";
                                    }[];
                                }[];
                                suppressed: {
                                    index: number;
                                    /** @enum {string} */
                                    part: "counted" | "capped" | "left_out" | "suppressed" | "cleared";
                                    because: string | null;
                                    /** @enum {string} */
                                    severityWithout: "info" | "low" | "medium" | "high" | "critical";
                                }[];
                                cleared: {
                                    index: number;
                                    /** @enum {string} */
                                    part: "counted" | "capped" | "left_out" | "suppressed" | "cleared";
                                    because: string | null;
                                    /** @enum {string} */
                                    severityWithout: "info" | "low" | "medium" | "high" | "critical";
                                }[];
                            } | null;
                            history: {
                                /** Format: date-time */
                                at: string;
                                /** @enum {string} */
                                kind: "opened" | "device_joined" | "finding_added" | "finding_strengthened" | "finding_cleared" | "finding_returned" | "finding_suppressed" | "suppression_ended" | "finding_erased" | "severity_changed" | "status_changed" | "assigned" | "commented" | "handed_over" | "taken_back" | "merged" | "part_joined" | "split" | "part_left";
                                actor: string;
                                reason: string | null;
                                detail: {
                                    [key: string]: string;
                                };
                            }[];
                        }[];
                        laptops: {
                            deviceId: string;
                            serial: string | null;
                            model: string | null;
                            assignee: string | null;
                            country: string | null;
                            timeZone: string | null;
                            issuedAt: string | null;
                            enrolledAt: string | null;
                            publicKey: ({
                                /** @enum {string} */
                                kty: "OKP";
                                /** @enum {string} */
                                crv: "Ed25519";
                                x: string;
                            } | {
                                /** @enum {string} */
                                kty: "EC";
                                /** @enum {string} */
                                crv: "P-256";
                                x: string;
                                y: string;
                            }) | null;
                        }[];
                        proofs: {
                            deviceId: string;
                            sequence: number;
                            reportHash: string;
                            /** Format: date-time */
                            receivedAt: string;
                            report: {
                                protected: string;
                                payload: string;
                                signature: string;
                            };
                            receipt: {
                                protected: string;
                                payload: string;
                                signature: string;
                            };
                            statements: {
                                position: number;
                                disclosure: {
                                    salt: string;
                                    statement: {
                                        /** @enum {string} */
                                        says: "is";
                                        signal: components["schemas"]["Signal"];
                                    } | {
                                        /** @enum {string} */
                                        says: "cleared";
                                        /** @enum {string} */
                                        kind: "remote_tool" | "remote_session" | "os_session" | "tunnel" | "kvm_usb" | "kvm_display" | "kvm_neighbor" | "display" | "input_hardware" | "network_place" | "vpn" | "proxyware" | "anti_idle" | "clock" | "power" | "activity" | "virtual_machine" | "lifecycle";
                                        key: string;
                                        /** Format: date-time */
                                        observedAt: string;
                                    } | {
                                        /** @enum {string} */
                                        says: "gap";
                                        gap: components["schemas"]["Gap"];
                                        /** Format: date-time */
                                        observedAt: string;
                                    } | {
                                        /** @enum {string} */
                                        says: "gap_closed";
                                        gap: components["schemas"]["Gap"];
                                        /** Format: date-time */
                                        observedAt: string;
                                    };
                                };
                            }[];
                        }[];
                        missing: {
                            deviceId: string;
                            reportHash: string;
                            kind: string;
                            key: string;
                        }[];
                        howToVerify: string;
                    };
                };
            };
            /** @description `malformed_message`: The message does not have the declared shape; `field` names the first fault. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `reason_required`: Whoever asks may look at this laptop's person once they have said why: once for a case, with `POST …/reason`. `operator_only`: This address answers only who is signed in, bears a token, or sits at the collector's own machine while there are no accounts. `not_allowed`: Whoever asks is known, and their role does not allow this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: There is no such thing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests; wait as long as `Retry-After` says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: The server failed; the log has the request id. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage_unavailable`: The server cannot store now and acknowledges nothing; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    followAlerts: {
        parameters: {
            query?: never;
            header?: {
                "last-event-id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Server-sent events. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            /** @description `malformed_message`: The message does not have the declared shape; `field` names the first fault. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `operator_only`: This address answers only who is signed in, bears a token, or sits at the collector's own machine while there are no accounts. `not_allowed`: Whoever asks is known, and their role does not allow this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests; wait as long as `Retry-After` says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: The server failed; the log has the request id. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage_unavailable`: The server cannot store now and acknowledges nothing; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    giveAlertReason: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        reason: string;
                        /** Format: date-time */
                        givenAt: string;
                        /** Format: date-time */
                        until: string;
                    };
                };
            };
            /** @description `malformed_message`: The message does not have the declared shape; `field` names the first fault. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `operator_only`: This address answers only who is signed in, bears a token, or sits at the collector's own machine while there are no accounts. `not_allowed`: Whoever asks is known, and their role does not allow this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: There is no such thing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests; wait as long as `Retry-After` says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: The server failed; the log has the request id. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage_unavailable`: The server cannot store now and acknowledges nothing; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    giveCaseReason: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        reason: string;
                        /** Format: date-time */
                        givenAt: string;
                        /** Format: date-time */
                        until: string;
                    };
                };
            };
            /** @description `malformed_message`: The message does not have the declared shape; `field` names the first fault. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `operator_only`: This address answers only who is signed in, bears a token, or sits at the collector's own machine while there are no accounts. `not_allowed`: Whoever asks is known, and their role does not allow this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: There is no such thing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests; wait as long as `Retry-After` says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: The server failed; the log has the request id. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage_unavailable`: The server cannot store now and acknowledges nothing; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    giveDeviceReason: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        reason: string;
                        /** Format: date-time */
                        givenAt: string;
                        /** Format: date-time */
                        until: string;
                    };
                };
            };
            /** @description `malformed_message`: The message does not have the declared shape; `field` names the first fault. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `operator_only`: This address answers only who is signed in, bears a token, or sits at the collector's own machine while there are no accounts. `not_allowed`: Whoever asks is known, and their role does not allow this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: There is no such thing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests; wait as long as `Retry-After` says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: The server failed; the log has the request id. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage_unavailable`: The server cannot store now and acknowledges nothing; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listViews: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        views: {
                            id: string;
                            owner: string;
                            name: string;
                            query: string;
                            shared: boolean;
                            /** Format: date-time */
                            updatedAt: string;
                        }[];
                    };
                };
            };
            /** @description `malformed_message`: The message does not have the declared shape; `field` names the first fault. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `operator_only`: This address answers only who is signed in, bears a token, or sits at the collector's own machine while there are no accounts. `not_allowed`: Whoever asks is known, and their role does not allow this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests; wait as long as `Retry-After` says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: The server failed; the log has the request id. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage_unavailable`: The server cannot store now and acknowledges nothing; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createView: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    query: string;
                    /** @default false */
                    shared?: boolean;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        owner: string;
                        name: string;
                        query: string;
                        shared: boolean;
                        /** Format: date-time */
                        updatedAt: string;
                    };
                };
            };
            /** @description `malformed_message`: The message does not have the declared shape; `field` names the first fault. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `operator_only`: This address answers only who is signed in, bears a token, or sits at the collector's own machine while there are no accounts. `not_allowed`: Whoever asks is known, and their role does not allow this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests; wait as long as `Retry-After` says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: The server failed; the log has the request id. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage_unavailable`: The server cannot store now and acknowledges nothing; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    replaceView: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    query: string;
                    /** @default false */
                    shared?: boolean;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        owner: string;
                        name: string;
                        query: string;
                        shared: boolean;
                        /** Format: date-time */
                        updatedAt: string;
                    };
                };
            };
            /** @description `malformed_message`: The message does not have the declared shape; `field` names the first fault. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `operator_only`: This address answers only who is signed in, bears a token, or sits at the collector's own machine while there are no accounts. `not_allowed`: Whoever asks is known, and their role does not allow this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: There is no such thing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests; wait as long as `Retry-After` says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: The server failed; the log has the request id. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage_unavailable`: The server cannot store now and acknowledges nothing; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteView: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `malformed_message`: The message does not have the declared shape; `field` names the first fault. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `operator_only`: This address answers only who is signed in, bears a token, or sits at the collector's own machine while there are no accounts. `not_allowed`: Whoever asks is known, and their role does not allow this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: There is no such thing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests; wait as long as `Retry-After` says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: The server failed; the log has the request id. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage_unavailable`: The server cannot store now and acknowledges nothing; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listDevices: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
                platform?: "windows" | "macos" | "linux";
                agentVersion?: string;
                health?: "reporting" | "late" | "asleep" | "silent" | "pending" | "revoked";
                text?: string;
                sort?: "enrolled" | "heard" | "score" | "gaps";
                direction?: "asc" | "desc";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        devices: components["schemas"]["DeviceSummary"][];
                        nextCursor: string | null;
                        total: number | null;
                    };
                };
            };
            /** @description `malformed_message`: The message does not have the declared shape; `field` names the first fault. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `operator_only`: This address answers only who is signed in, bears a token, or sits at the collector's own machine while there are no accounts. `not_allowed`: Whoever asks is known, and their role does not allow this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests; wait as long as `Retry-After` says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: The server failed; the log has the request id. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage_unavailable`: The server cannot store now and acknowledges nothing; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readDevice: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeviceDetail"];
                };
            };
            /** @description `malformed_message`: The message does not have the declared shape; `field` names the first fault. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `reason_required`: Whoever asks may look at this laptop's person once they have said why: once for a case, with `POST …/reason`. `operator_only`: This address answers only who is signed in, bears a token, or sits at the collector's own machine while there are no accounts. `not_allowed`: Whoever asks is known, and their role does not allow this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: There is no such thing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests; wait as long as `Retry-After` says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: The server failed; the log has the request id. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage_unavailable`: The server cannot store now and acknowledges nothing; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    approveDevice: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        deviceId: string;
                        /** @enum {string} */
                        status: "active" | "pending_approval" | "rejected" | "superseded";
                    };
                };
            };
            /** @description `malformed_message`: The message does not have the declared shape; `field` names the first fault. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `operator_only`: This address answers only who is signed in, bears a token, or sits at the collector's own machine while there are no accounts. `not_allowed`: Whoever asks is known, and their role does not allow this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: There is no such thing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `transition_refused`: The alert cannot go from its status to the one asked for. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests; wait as long as `Retry-After` says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: The server failed; the log has the request id. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage_unavailable`: The server cannot store now and acknowledges nothing; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    rejectDevice: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        deviceId: string;
                        /** @enum {string} */
                        status: "active" | "pending_approval" | "rejected" | "superseded";
                    };
                };
            };
            /** @description `malformed_message`: The message does not have the declared shape; `field` names the first fault. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `operator_only`: This address answers only who is signed in, bears a token, or sits at the collector's own machine while there are no accounts. `not_allowed`: Whoever asks is known, and their role does not allow this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: There is no such thing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `transition_refused`: The alert cannot go from its status to the one asked for. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests; wait as long as `Retry-After` says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: The server failed; the log has the request id. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage_unavailable`: The server cannot store now and acknowledges nothing; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readTimeline: {
        parameters: {
            query?: {
                from?: string;
                to?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        deviceId: string;
                        /** Format: date-time */
                        from: string;
                        /** Format: date-time */
                        to: string;
                        lanes: {
                            id: string;
                            /** @enum {string} */
                            group: "alerts" | "findings" | "sessions" | "signals" | "places" | "silences" | "gaps";
                            title: string;
                            items: {
                                from: string | null;
                                to: string | null;
                                title: string;
                                detail: string | null;
                                marks: {
                                    /** Format: date-time */
                                    at: string;
                                    words: string;
                                }[];
                                receivedAt: string | null;
                                severity: ("info" | "low" | "medium" | "high" | "critical") | null;
                                alert: {
                                    id: string;
                                    /** @enum {string} */
                                    status: "open" | "in_triage" | "suppressed" | "closed";
                                } | null;
                                siteId: string | null;
                            }[];
                            leftOut: number;
                        }[];
                        readFrom: string | null;
                        withheld: string[];
                    };
                };
            };
            /** @description `malformed_message`: The message does not have the declared shape; `field` names the first fault. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `reason_required`: Whoever asks may look at this laptop's person once they have said why: once for a case, with `POST …/reason`. `operator_only`: This address answers only who is signed in, bears a token, or sits at the collector's own machine while there are no accounts. `not_allowed`: Whoever asks is known, and their role does not allow this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: There is no such thing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests; wait as long as `Retry-After` says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: The server failed; the log has the request id. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage_unavailable`: The server cannot store now and acknowledges nothing; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readFarm: {
        parameters: {
            query?: {
                minimum?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date-time */
                        at: string;
                        /** Format: date-time */
                        from: string;
                        sites: {
                            id: string;
                            /** @enum {string} */
                            kind: "office" | "residence" | "public" | "unknown";
                            name: string | null;
                            country: string | null;
                            most: number;
                            suspicions: {
                                /** @enum {string} */
                                severity: "info" | "low" | "medium" | "high" | "critical";
                                /** Format: date-time */
                                from: string;
                                to: string | null;
                            }[];
                        }[];
                        devices: {
                            id: string;
                            /** @enum {string} */
                            platform: "windows" | "macos" | "linux";
                            score: number;
                            suspicions: {
                                /** @enum {string} */
                                severity: "info" | "low" | "medium" | "high" | "critical";
                                /** Format: date-time */
                                from: string;
                                to: string | null;
                            }[];
                        }[];
                        stays: {
                            device: number;
                            site: number;
                            /** Format: date-time */
                            from: string;
                            to: string | null;
                            lives: boolean;
                        }[];
                        links: {
                            /** @enum {string} */
                            kind: "monitor_serial" | "kvm_serial" | "session_peer" | "tool_instance";
                            members: {
                                device: number;
                                /** Format: date-time */
                                from: string;
                            }[];
                        }[];
                        leftOut: {
                            withoutPlace: number;
                            sites: number;
                            devices: number;
                        };
                    };
                };
            };
            /** @description `malformed_message`: The message does not have the declared shape; `field` names the first fault. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `operator_only`: This address answers only who is signed in, bears a token, or sits at the collector's own machine while there are no accounts. `not_allowed`: Whoever asks is known, and their role does not allow this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests; wait as long as `Retry-After` says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: The server failed; the log has the request id. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage_unavailable`: The server cannot store now and acknowledges nothing; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    openSite: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        /** @enum {string} */
                        kind: "office" | "residence" | "public" | "unknown";
                        name: string | null;
                        devices: {
                            node: string;
                            deviceId: string;
                            serial: string | null;
                            model: string | null;
                            /** @enum {string} */
                            platform: "windows" | "macos" | "linux";
                            assignee: string | null;
                            health: {
                                /** @enum {string} */
                                state: "reporting" | "late" | "asleep" | "silent" | "pending" | "revoked";
                                words: string;
                            };
                            score: number;
                            /** Format: date-time */
                            from: string;
                            to: string | null;
                            lives: boolean;
                        }[];
                        leftOut: number;
                    };
                };
            };
            /** @description `malformed_message`: The message does not have the declared shape; `field` names the first fault. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `reason_required`: Whoever asks may look at this laptop's person once they have said why: once for a case, with `POST …/reason`. `operator_only`: This address answers only who is signed in, bears a token, or sits at the collector's own machine while there are no accounts. `not_allowed`: Whoever asks is known, and their role does not allow this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: There is no such thing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests; wait as long as `Retry-After` says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: The server failed; the log has the request id. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage_unavailable`: The server cannot store now and acknowledges nothing; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    giveSiteReason: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        reason: string;
                        /** Format: date-time */
                        givenAt: string;
                        /** Format: date-time */
                        until: string;
                    };
                };
            };
            /** @description `malformed_message`: The message does not have the declared shape; `field` names the first fault. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `operator_only`: This address answers only who is signed in, bears a token, or sits at the collector's own machine while there are no accounts. `not_allowed`: Whoever asks is known, and their role does not allow this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: There is no such thing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests; wait as long as `Retry-After` says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: The server failed; the log has the request id. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage_unavailable`: The server cannot store now and acknowledges nothing; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readRelated: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        related: {
                            deviceId: string;
                            serial: string | null;
                            model: string | null;
                            /** @enum {string} */
                            platform: "windows" | "macos" | "linux";
                            assignee: string | null;
                            score: number;
                            why: {
                                /** @enum {string} */
                                relation: "home" | "site" | "egress" | "monitor_serial" | "kvm_serial" | "session_peer" | "tool_instance";
                                words: string;
                                since: string | null;
                                siteId: string | null;
                            }[];
                        }[];
                        cut: ("home" | "site" | "egress" | "monitor_serial" | "kvm_serial" | "session_peer" | "tool_instance")[];
                    };
                };
            };
            /** @description `malformed_message`: The message does not have the declared shape; `field` names the first fault. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `reason_required`: Whoever asks may look at this laptop's person once they have said why: once for a case, with `POST …/reason`. `operator_only`: This address answers only who is signed in, bears a token, or sits at the collector's own machine while there are no accounts. `not_allowed`: Whoever asks is known, and their role does not allow this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: There is no such thing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests; wait as long as `Retry-After` says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: The server failed; the log has the request id. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage_unavailable`: The server cannot store now and acknowledges nothing; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readFigures: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date-time */
                        at: string;
                        hiddenBelow: number | null;
                        roundedTo: number | null;
                        opened: {
                            /** Format: date */
                            week: string;
                            severity: ("info" | "low" | "medium" | "high" | "critical") | null;
                            count: number | null;
                        }[];
                        outcomes: {
                            disposition: ("true_positive" | "benign" | "false_positive" | "undetermined") | null;
                            count: number | null;
                        }[];
                        open: {
                            /** @enum {string} */
                            severity: "info" | "low" | "medium" | "high" | "critical";
                            count: number | null;
                        }[];
                        triage: {
                            /** Format: date */
                            week: string;
                            count: number | null;
                            medianMinutes: number | null;
                            p90Minutes: number | null;
                        }[];
                        health: {
                            /** @enum {string} */
                            platform: "windows" | "macos" | "linux";
                            /** @enum {string} */
                            state: "reporting" | "late" | "asleep" | "silent" | "pending" | "revoked";
                            count: number | null;
                        }[];
                        versions: {
                            /** @enum {string} */
                            platform: "windows" | "macos" | "linux";
                            agentVersion: string;
                            count: number | null;
                        }[];
                        coverage: {
                            /** @enum {string} */
                            platform: "windows" | "macos" | "linux";
                            /** @enum {string} */
                            kind: "remote_tool" | "remote_session" | "os_session" | "tunnel" | "kvm_usb" | "kvm_display" | "kvm_neighbor" | "display" | "input_hardware" | "network_place" | "vpn" | "proxyware" | "anti_idle" | "clock" | "power" | "activity" | "virtual_machine" | "lifecycle";
                            title: string;
                            reported: number | null;
                            looks: number | null;
                            cannot: {
                                /** @enum {string} */
                                reason: "denied" | "timed_out" | "missing" | "unsupported" | "redacted" | "unparsable";
                                count: number | null;
                            }[];
                        }[];
                    };
                };
            };
            /** @description `operator_only`: This address answers only who is signed in, bears a token, or sits at the collector's own machine while there are no accounts. `not_allowed`: Whoever asks is known, and their role does not allow this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests; wait as long as `Retry-After` says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: The server failed; the log has the request id. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage_unavailable`: The server cannot store now and acknowledges nothing; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listDirectory: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
                text?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        entries: {
                            assignee: string;
                            serial: string;
                            country: string | null;
                            region: string | null;
                            timeZone: string | null;
                            issuedAt: string | null;
                            manager: string | null;
                            group: string | null;
                            travel: {
                                country: string;
                                /** Format: date */
                                from: string;
                                /** Format: date */
                                to: string;
                            }[];
                            deviceId: string | null;
                            status: ("active" | "pending_approval" | "rejected" | "superseded") | null;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description `malformed_message`: The message does not have the declared shape; `field` names the first fault. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `operator_only`: This address answers only who is signed in, bears a token, or sits at the collector's own machine while there are no accounts. `not_allowed`: Whoever asks is known, and their role does not allow this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests; wait as long as `Retry-After` says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: The server failed; the log has the request id. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage_unavailable`: The server cannot store now and acknowledges nothing; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    importDirectoryFile: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    text: string;
                    /** @default false */
                    replace?: boolean;
                    plan?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        faults: {
                            line: number;
                            column: string | null;
                            message: string;
                        }[];
                        diff: {
                            dryRun: boolean;
                            replace: boolean;
                            plan: string;
                            added: string[];
                            changed: {
                                serial: string;
                                fields: string[];
                                changes: {
                                    field: string;
                                    from: string | {
                                        country: string;
                                        /** Format: date */
                                        from: string;
                                        /** Format: date */
                                        to: string;
                                    }[] | null;
                                    to: string | {
                                        country: string;
                                        /** Format: date */
                                        from: string;
                                        /** Format: date */
                                        to: string;
                                    }[] | null;
                                }[];
                            }[];
                            unchanged: number;
                            missing: string[];
                        } | null;
                    };
                };
            };
            /** @description `malformed_message`: The message does not have the declared shape; `field` names the first fault. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `operator_only`: This address answers only who is signed in, bears a token, or sits at the collector's own machine while there are no accounts. `not_allowed`: Whoever asks is known, and their role does not allow this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `plan_changed`: What was shown is not what would happen now; look at a new dry run. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_large`: The body is larger than the server takes. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests; wait as long as `Retry-After` says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: The server failed; the log has the request id. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage_unavailable`: The server cannot store now and acknowledges nothing; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    importDirectory: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    entries: {
                        assignee: string;
                        deviceSerial: string;
                        country?: string | null;
                        timeZone?: string | null;
                        region?: string | null;
                        issuedAt?: string | null;
                        manager?: string | null;
                        group?: string | null;
                        travel?: {
                            country: string;
                            /** Format: date */
                            from: string;
                            /** Format: date */
                            to: string;
                        }[];
                    }[];
                    /** @default false */
                    replace?: boolean;
                    plan?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        dryRun: boolean;
                        replace: boolean;
                        plan: string;
                        added: string[];
                        changed: {
                            serial: string;
                            fields: string[];
                            changes: {
                                field: string;
                                from: string | {
                                    country: string;
                                    /** Format: date */
                                    from: string;
                                    /** Format: date */
                                    to: string;
                                }[] | null;
                                to: string | {
                                    country: string;
                                    /** Format: date */
                                    from: string;
                                    /** Format: date */
                                    to: string;
                                }[] | null;
                            }[];
                        }[];
                        unchanged: number;
                        missing: string[];
                    };
                };
            };
            /** @description `malformed_message`: The message does not have the declared shape; `field` names the first fault. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `operator_only`: This address answers only who is signed in, bears a token, or sits at the collector's own machine while there are no accounts. `not_allowed`: Whoever asks is known, and their role does not allow this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `plan_changed`: What was shown is not what would happen now; look at a new dry run. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_large`: The body is larger than the server takes. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests; wait as long as `Retry-After` says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: The server failed; the log has the request id. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage_unavailable`: The server cannot store now and acknowledges nothing; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listMissingLaptops: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        laptops: {
                            serial: string;
                            assignee: string;
                            group: string | null;
                            issuedAt: string | null;
                            expectedSince: string | null;
                            isLate: boolean;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description `malformed_message`: The message does not have the declared shape; `field` names the first fault. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `operator_only`: This address answers only who is signed in, bears a token, or sits at the collector's own machine while there are no accounts. `not_allowed`: Whoever asks is known, and their role does not allow this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests; wait as long as `Retry-After` says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: The server failed; the log has the request id. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage_unavailable`: The server cannot store now and acknowledges nothing; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listDeliveries: {
        parameters: {
            query?: {
                status?: "waiting" | "delivered" | "failed";
                alert?: string;
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        deliveries: {
                            id: string;
                            alertId: string;
                            /** @enum {string} */
                            type: "alert.created" | "alert.updated" | "alert.closed";
                            target: string;
                            happenedAt: string;
                            /** @enum {string} */
                            status: "waiting" | "delivered" | "failed";
                            nextTryAt: string | null;
                            tries: {
                                at: string;
                                outcome: string;
                            }[];
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description `malformed_message`: The message does not have the declared shape; `field` names the first fault. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `operator_only`: This address answers only who is signed in, bears a token, or sits at the collector's own machine while there are no accounts. `not_allowed`: Whoever asks is known, and their role does not allow this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests; wait as long as `Retry-After` says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: The server failed; the log has the request id. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage_unavailable`: The server cannot store now and acknowledges nothing; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resendDelivery: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        alertId: string;
                        /** @enum {string} */
                        type: "alert.created" | "alert.updated" | "alert.closed";
                        target: string;
                        happenedAt: string;
                        /** @enum {string} */
                        status: "waiting" | "delivered" | "failed";
                        nextTryAt: string | null;
                        tries: {
                            at: string;
                            outcome: string;
                        }[];
                    };
                };
            };
            /** @description `malformed_message`: The message does not have the declared shape; `field` names the first fault. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `operator_only`: This address answers only who is signed in, bears a token, or sits at the collector's own machine while there are no accounts. `not_allowed`: Whoever asks is known, and their role does not allow this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: There is no such thing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `transition_refused`: The alert cannot go from its status to the one asked for. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests; wait as long as `Retry-After` says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: The server failed; the log has the request id. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage_unavailable`: The server cannot store now and acknowledges nothing; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listSuppressions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        suppressions: {
                            id: string;
                            /** @enum {string} */
                            status: "in_force" | "lapsed" | "ended";
                            scope: {
                                rule: ("kvm-hardware-attached" | "kvm-hardware-disguised" | "kvm-display-attached" | "monitor-serial-shared" | "headless-display" | "kvm-near-device" | "remote-session-unapproved" | "multiple-remote-tools" | "operator-shared" | "remote-tool-unapproved" | "remote-tool-renamed" | "setup-burst" | "tunnel-opened" | "os-remote-session" | "shared-residence" | "place-mismatch" | "timezone-mismatch" | "round-the-clock" | "hours-mismatch" | "anonymizing-network" | "proxyware-present" | "never-moves" | "anti-idle" | "virtualized-device" | "silent-device" | "never-seen" | "forked-chain" | "desk-check-failed") | null;
                                device: string | null;
                                assignee: string | null;
                                group: string | null;
                                site: string | null;
                                tool: string | null;
                            };
                            owner: string;
                            reason: string;
                            /** Format: date-time */
                            createdAt: string;
                            createdBy: string;
                            /** Format: date-time */
                            until: string;
                            endedAt: string | null;
                            endedBy: string | null;
                            hides: number;
                        }[];
                    };
                };
            };
            /** @description `malformed_message`: The message does not have the declared shape; `field` names the first fault. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `operator_only`: This address answers only who is signed in, bears a token, or sits at the collector's own machine while there are no accounts. `not_allowed`: Whoever asks is known, and their role does not allow this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests; wait as long as `Retry-After` says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: The server failed; the log has the request id. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage_unavailable`: The server cannot store now and acknowledges nothing; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createSuppression: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    scope: {
                        /** @enum {string} */
                        rule?: "kvm-hardware-attached" | "kvm-hardware-disguised" | "kvm-display-attached" | "monitor-serial-shared" | "headless-display" | "kvm-near-device" | "remote-session-unapproved" | "multiple-remote-tools" | "operator-shared" | "remote-tool-unapproved" | "remote-tool-renamed" | "setup-burst" | "tunnel-opened" | "os-remote-session" | "shared-residence" | "place-mismatch" | "timezone-mismatch" | "round-the-clock" | "hours-mismatch" | "anonymizing-network" | "proxyware-present" | "never-moves" | "anti-idle" | "virtualized-device" | "silent-device" | "never-seen" | "forked-chain" | "desk-check-failed";
                        device?: string;
                        assignee?: string;
                        group?: string;
                        site?: string;
                        tool?: string;
                    };
                    owner: string;
                    reason: string;
                    /** Format: date-time */
                    until: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        /** @enum {string} */
                        status: "in_force" | "lapsed" | "ended";
                        scope: {
                            rule: ("kvm-hardware-attached" | "kvm-hardware-disguised" | "kvm-display-attached" | "monitor-serial-shared" | "headless-display" | "kvm-near-device" | "remote-session-unapproved" | "multiple-remote-tools" | "operator-shared" | "remote-tool-unapproved" | "remote-tool-renamed" | "setup-burst" | "tunnel-opened" | "os-remote-session" | "shared-residence" | "place-mismatch" | "timezone-mismatch" | "round-the-clock" | "hours-mismatch" | "anonymizing-network" | "proxyware-present" | "never-moves" | "anti-idle" | "virtualized-device" | "silent-device" | "never-seen" | "forked-chain" | "desk-check-failed") | null;
                            device: string | null;
                            assignee: string | null;
                            group: string | null;
                            site: string | null;
                            tool: string | null;
                        };
                        owner: string;
                        reason: string;
                        /** Format: date-time */
                        createdAt: string;
                        createdBy: string;
                        /** Format: date-time */
                        until: string;
                        endedAt: string | null;
                        endedBy: string | null;
                        hides: number;
                    };
                };
            };
            /** @description `malformed_message`: The message does not have the declared shape; `field` names the first fault. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `operator_only`: This address answers only who is signed in, bears a token, or sits at the collector's own machine while there are no accounts. `not_allowed`: Whoever asks is known, and their role does not allow this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests; wait as long as `Retry-After` says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: The server failed; the log has the request id. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage_unavailable`: The server cannot store now and acknowledges nothing; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    extendSuppression: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: date-time */
                    until: string;
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        /** @enum {string} */
                        status: "in_force" | "lapsed" | "ended";
                        scope: {
                            rule: ("kvm-hardware-attached" | "kvm-hardware-disguised" | "kvm-display-attached" | "monitor-serial-shared" | "headless-display" | "kvm-near-device" | "remote-session-unapproved" | "multiple-remote-tools" | "operator-shared" | "remote-tool-unapproved" | "remote-tool-renamed" | "setup-burst" | "tunnel-opened" | "os-remote-session" | "shared-residence" | "place-mismatch" | "timezone-mismatch" | "round-the-clock" | "hours-mismatch" | "anonymizing-network" | "proxyware-present" | "never-moves" | "anti-idle" | "virtualized-device" | "silent-device" | "never-seen" | "forked-chain" | "desk-check-failed") | null;
                            device: string | null;
                            assignee: string | null;
                            group: string | null;
                            site: string | null;
                            tool: string | null;
                        };
                        owner: string;
                        reason: string;
                        /** Format: date-time */
                        createdAt: string;
                        createdBy: string;
                        /** Format: date-time */
                        until: string;
                        endedAt: string | null;
                        endedBy: string | null;
                        hides: number;
                    };
                };
            };
            /** @description `malformed_message`: The message does not have the declared shape; `field` names the first fault. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `operator_only`: This address answers only who is signed in, bears a token, or sits at the collector's own machine while there are no accounts. `not_allowed`: Whoever asks is known, and their role does not allow this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: There is no such thing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `transition_refused`: The alert cannot go from its status to the one asked for. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests; wait as long as `Retry-After` says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: The server failed; the log has the request id. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage_unavailable`: The server cannot store now and acknowledges nothing; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    endSuppression: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        /** @enum {string} */
                        status: "in_force" | "lapsed" | "ended";
                        scope: {
                            rule: ("kvm-hardware-attached" | "kvm-hardware-disguised" | "kvm-display-attached" | "monitor-serial-shared" | "headless-display" | "kvm-near-device" | "remote-session-unapproved" | "multiple-remote-tools" | "operator-shared" | "remote-tool-unapproved" | "remote-tool-renamed" | "setup-burst" | "tunnel-opened" | "os-remote-session" | "shared-residence" | "place-mismatch" | "timezone-mismatch" | "round-the-clock" | "hours-mismatch" | "anonymizing-network" | "proxyware-present" | "never-moves" | "anti-idle" | "virtualized-device" | "silent-device" | "never-seen" | "forked-chain" | "desk-check-failed") | null;
                            device: string | null;
                            assignee: string | null;
                            group: string | null;
                            site: string | null;
                            tool: string | null;
                        };
                        owner: string;
                        reason: string;
                        /** Format: date-time */
                        createdAt: string;
                        createdBy: string;
                        /** Format: date-time */
                        until: string;
                        endedAt: string | null;
                        endedBy: string | null;
                        hides: number;
                    };
                };
            };
            /** @description `malformed_message`: The message does not have the declared shape; `field` names the first fault. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `operator_only`: This address answers only who is signed in, bears a token, or sits at the collector's own machine while there are no accounts. `not_allowed`: Whoever asks is known, and their role does not allow this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: There is no such thing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `transition_refused`: The alert cannot go from its status to the one asked for. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests; wait as long as `Retry-After` says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: The server failed; the log has the request id. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage_unavailable`: The server cannot store now and acknowledges nothing; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    previewSuppression: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    scope: {
                        /** @enum {string} */
                        rule?: "kvm-hardware-attached" | "kvm-hardware-disguised" | "kvm-display-attached" | "monitor-serial-shared" | "headless-display" | "kvm-near-device" | "remote-session-unapproved" | "multiple-remote-tools" | "operator-shared" | "remote-tool-unapproved" | "remote-tool-renamed" | "setup-burst" | "tunnel-opened" | "os-remote-session" | "shared-residence" | "place-mismatch" | "timezone-mismatch" | "round-the-clock" | "hours-mismatch" | "anonymizing-network" | "proxyware-present" | "never-moves" | "anti-idle" | "virtualized-device" | "silent-device" | "never-seen" | "forked-chain" | "desk-check-failed";
                        device?: string;
                        assignee?: string;
                        group?: string;
                        site?: string;
                        tool?: string;
                    };
                    /** @default 30 */
                    days?: number;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        days: number;
                        devices: number;
                        findings: {
                            deviceId: string;
                            /** @enum {string} */
                            rule: "kvm-hardware-attached" | "kvm-hardware-disguised" | "kvm-display-attached" | "monitor-serial-shared" | "headless-display" | "kvm-near-device" | "remote-session-unapproved" | "multiple-remote-tools" | "operator-shared" | "remote-tool-unapproved" | "remote-tool-renamed" | "setup-burst" | "tunnel-opened" | "os-remote-session" | "shared-residence" | "place-mismatch" | "timezone-mismatch" | "round-the-clock" | "hours-mismatch" | "anonymizing-network" | "proxyware-present" | "never-moves" | "anti-idle" | "virtualized-device" | "silent-device" | "never-seen" | "forked-chain" | "desk-check-failed";
                            key: string;
                            summary: string;
                            weightTenths: number;
                            /** Format: date-time */
                            firstSeenAt: string;
                            clearedAt: string | null;
                        }[];
                        alerts: {
                            id: string;
                            deviceId: string;
                            /** @enum {string} */
                            subjectKind: "device" | "site";
                            title: string;
                            /** @enum {string} */
                            severity: "info" | "low" | "medium" | "high" | "critical";
                            /** @enum {string} */
                            severityWithout: "info" | "low" | "medium" | "high" | "critical";
                        }[];
                    };
                };
            };
            /** @description `malformed_message`: The message does not have the declared shape; `field` names the first fault. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `operator_only`: This address answers only who is signed in, bears a token, or sits at the collector's own machine while there are no accounts. `not_allowed`: Whoever asks is known, and their role does not allow this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests; wait as long as `Retry-After` says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: The server failed; the log has the request id. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage_unavailable`: The server cannot store now and acknowledges nothing; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listApprovals: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        approvals: {
                            id: string | null;
                            /** @enum {string} */
                            status: "in_force" | "lapsed" | "ended";
                            tool: string;
                            instance: string | null;
                            group: string | null;
                            reason: string | null;
                            createdAt: string | null;
                            createdBy: string | null;
                            until: string | null;
                            endedAt: string | null;
                            endedBy: string | null;
                        }[];
                    };
                };
            };
            /** @description `malformed_message`: The message does not have the declared shape; `field` names the first fault. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `operator_only`: This address answers only who is signed in, bears a token, or sits at the collector's own machine while there are no accounts. `not_allowed`: Whoever asks is known, and their role does not allow this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests; wait as long as `Retry-After` says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: The server failed; the log has the request id. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage_unavailable`: The server cannot store now and acknowledges nothing; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createApproval: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    tool: string;
                    instance?: string;
                    group?: string;
                    reason: string;
                    /** Format: date-time */
                    until?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string | null;
                        /** @enum {string} */
                        status: "in_force" | "lapsed" | "ended";
                        tool: string;
                        instance: string | null;
                        group: string | null;
                        reason: string | null;
                        createdAt: string | null;
                        createdBy: string | null;
                        until: string | null;
                        endedAt: string | null;
                        endedBy: string | null;
                    };
                };
            };
            /** @description `malformed_message`: The message does not have the declared shape; `field` names the first fault. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `operator_only`: This address answers only who is signed in, bears a token, or sits at the collector's own machine while there are no accounts. `not_allowed`: Whoever asks is known, and their role does not allow this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests; wait as long as `Retry-After` says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: The server failed; the log has the request id. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage_unavailable`: The server cannot store now and acknowledges nothing; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    endApproval: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string | null;
                        /** @enum {string} */
                        status: "in_force" | "lapsed" | "ended";
                        tool: string;
                        instance: string | null;
                        group: string | null;
                        reason: string | null;
                        createdAt: string | null;
                        createdBy: string | null;
                        until: string | null;
                        endedAt: string | null;
                        endedBy: string | null;
                    };
                };
            };
            /** @description `malformed_message`: The message does not have the declared shape; `field` names the first fault. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `operator_only`: This address answers only who is signed in, bears a token, or sits at the collector's own machine while there are no accounts. `not_allowed`: Whoever asks is known, and their role does not allow this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: There is no such thing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `transition_refused`: The alert cannot go from its status to the one asked for. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests; wait as long as `Retry-After` says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: The server failed; the log has the request id. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage_unavailable`: The server cannot store now and acknowledges nothing; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listRules: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rules: {
                            /** @enum {string} */
                            id: "kvm-hardware-attached" | "kvm-hardware-disguised" | "kvm-display-attached" | "monitor-serial-shared" | "headless-display" | "kvm-near-device" | "remote-session-unapproved" | "multiple-remote-tools" | "operator-shared" | "remote-tool-unapproved" | "remote-tool-renamed" | "setup-burst" | "tunnel-opened" | "os-remote-session" | "shared-residence" | "place-mismatch" | "timezone-mismatch" | "round-the-clock" | "hours-mismatch" | "anonymizing-network" | "proxyware-present" | "never-moves" | "anti-idle" | "virtualized-device" | "silent-device" | "never-seen" | "forked-chain" | "desk-check-failed";
                            version: number;
                            title: string;
                            /** @enum {string} */
                            family: "input-hardware" | "display" | "remote-session" | "co-location" | "place-and-time" | "network-path" | "posture" | "integrity" | "presence";
                            attack: string[];
                            weights: {
                                name: string;
                                tenths: number;
                                because: string;
                            }[];
                            reads: string[];
                            benign: string[];
                            blindSpots: string[];
                            triage: string[];
                        }[];
                    };
                };
            };
            /** @description `operator_only`: This address answers only who is signed in, bears a token, or sits at the collector's own machine while there are no accounts. `not_allowed`: Whoever asks is known, and their role does not allow this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests; wait as long as `Retry-After` says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: The server failed; the log has the request id. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage_unavailable`: The server cannot store now and acknowledges nothing; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listSignals: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        signals: {
                            kind: string;
                            title: string;
                            purpose: string;
                            neverCollects: string[];
                            platforms: string[];
                            keptDays: number;
                        }[];
                    };
                };
            };
            /** @description `operator_only`: This address answers only who is signed in, bears a token, or sits at the collector's own machine while there are no accounts. `not_allowed`: Whoever asks is known, and their role does not allow this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests; wait as long as `Retry-After` says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: The server failed; the log has the request id. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage_unavailable`: The server cannot store now and acknowledges nothing; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    checkHealth: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        status: "ok";
                    };
                };
            };
            /** @description `too_many_requests`: Too many requests; wait as long as `Retry-After` says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: The server failed; the log has the request id. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    checkReadiness: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        status: "ready";
                    };
                };
            };
            /** @description `too_many_requests`: Too many requests; wait as long as `Retry-After` says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: The server failed; the log has the request id. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage_unavailable`: The server cannot store now and acknowledges nothing; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readMetrics: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Text exposition format 0.0.4. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
            /** @description `operator_only`: This address answers only who is signed in, bears a token, or sits at the collector's own machine while there are no accounts. `not_allowed`: Whoever asks is known, and their role does not allow this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests; wait as long as `Retry-After` says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: The server failed; the log has the request id. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage_unavailable`: The server cannot store now and acknowledges nothing; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readMe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        name: string;
                        /** @enum {string} */
                        role: "administrator" | "analyst" | "hr" | "privacy_officer" | "employee";
                        title: string;
                        about: string;
                        rights: ("accounts.change" | "alerts.act" | "alerts.read" | "audit.read" | "cases.read" | "deliveries.read" | "deliveries.resend" | "devices.decide" | "devices.read" | "directory.change" | "directory.read" | "enrollment.change" | "exceptions.change" | "exceptions.read" | "figures.read" | "own.read" | "settings.change" | "settings.read")[];
                    };
                };
            };
            /** @description `operator_only`: This address answers only who is signed in, bears a token, or sits at the collector's own machine while there are no accounts. `not_allowed`: Whoever asks is known, and their role does not allow this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many requests; wait as long as `Retry-After` says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: The server failed; the log has the request id. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage_unavailable`: The server cannot store now and acknowledges nothing; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readDescription: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OpenAPI 3.1. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description `too_many_requests`: Too many requests; wait as long as `Retry-After` says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: The server failed; the log has the request id. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
