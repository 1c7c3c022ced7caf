package org.kaikaku.platform.notice.told;

import java.util.Map;
import org.kaikaku.platform.identity.AccountChanged;
import org.kaikaku.platform.identity.Accounts;
import org.kaikaku.platform.notice.News;
import org.kaikaku.platform.notice.NoticeKind;
import org.kaikaku.platform.notice.Notices;
import org.kaikaku.platform.web.Texts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A way into an account changed: its owner hears of it, for it may have been a stranger. */
@Component
class TellOfAccount {
    static final String KIND = "account.changed";

    private final Notices notices;
    private final Accounts accounts;
    private final Texts texts;

    TellOfAccount(Notices notices, Accounts accounts, Texts texts) {
        this.notices = notices;
        this.accounts = accounts;
        this.texts = texts;
    }

    @EventListener
    @Transactional
    public void on(AccountChanged changed) {
        var owner = accounts.actor(changed.account()).orElseThrow();
        notices.tell(
                changed.account(),
                new News(
                        "account/%s/%s/%s".formatted(changed.account(), changed.kind(), changed.at()),
                        KIND,
                        Map.of("what", texts.get("notice.account." + changed.kind())),
                        owner.staff() ? "/staff/account" : "/my/account",
                        News.CITY));
    }

    @Configuration
    static class Kinds {
        @Bean
        NoticeKind accountChanged() {
            return NoticeKind.toResidents(KIND, "what");
        }
    }
}
