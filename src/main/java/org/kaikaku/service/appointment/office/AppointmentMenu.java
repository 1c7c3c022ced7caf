package org.kaikaku.service.appointment.office;

import java.util.Set;
import org.kaikaku.platform.identity.Right;
import org.kaikaku.platform.web.NavItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class AppointmentMenu {
    private static final int ORDER = 45;

    @Bean
    NavItem appointmentsOfDesk() {
        return new NavItem(true, ORDER, "/staff/appointments", "appointment.office.nav", Set.of(Right.RECEIVE.name()));
    }
}
