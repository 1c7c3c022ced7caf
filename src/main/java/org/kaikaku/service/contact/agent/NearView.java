package org.kaikaku.service.contact.agent;

import java.util.List;

/** @param use id of the inquiry whose answer may take a text; empty for none */
public record NearView(List<Suggestion> near, String use) {
    public String action() {
        return "/staff/inquiries/" + use;
    }
}
