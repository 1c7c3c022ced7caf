package org.kaikaku.service.appointment.resident;

import java.util.Map;
import org.kaikaku.platform.language.Text;

/** @param hours how long an offer is held for them */
public record WaitingView(
        String key, Text desk, Text week, String monday, Map<String, String> answers, int hours, GuestForm form) {}
