package org.kaikaku.platform.notice.inbox;

import java.util.UUID;
import org.kaikaku.platform.web.NavCount;
import org.kaikaku.platform.web.NavItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class NoticeMenu {
    static final String MINE = "/my/notices";
    static final String STAFF = "/staff/notices";

    @Bean
    NavItem noticesInMenu() {
        return new NavItem(false, 25, MINE, "notice.nav");
    }

    @Bean
    NavItem staffNoticesInMenu() {
        return new NavItem(true, 90, STAFF, "notice.nav");
    }

    @Bean
    NavCount unreadNotices(NoticeTable table) {
        return new Unread(MINE, table);
    }

    @Bean
    NavCount unreadStaffNotices(NoticeTable table) {
        return new Unread(STAFF, table);
    }

    private record Unread(String path, NoticeTable table) implements NavCount {
        @Override
        public int count(UUID account) {
            return table.unread(account);
        }
    }
}
