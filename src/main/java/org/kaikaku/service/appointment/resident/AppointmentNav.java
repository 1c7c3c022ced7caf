package org.kaikaku.service.appointment.resident;

import org.kaikaku.platform.web.NavItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class AppointmentNav {
    private static final int ORDER = 25;

    @Bean
    NavItem appointments() {
        return new NavItem(false, ORDER, "/appointments", "appointment.nav");
    }
}
