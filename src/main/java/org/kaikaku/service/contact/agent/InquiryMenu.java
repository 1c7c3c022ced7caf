package org.kaikaku.service.contact.agent;

import java.util.Set;
import org.kaikaku.platform.identity.Right;
import org.kaikaku.platform.web.NavItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class InquiryMenu {
    @Bean
    NavItem inquiriesInMenu() {
        return new NavItem(
                true,
                65,
                "/staff/inquiries",
                "contact.inquiry.nav",
                Set.of(Right.RECEIVE.name(), Right.CASEWORK.name()),
                Set.of("/staff/inquiry-templates"));
    }
}
