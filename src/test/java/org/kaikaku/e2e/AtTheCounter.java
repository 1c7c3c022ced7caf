package org.kaikaku.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Somebody of a family comes in because of a death, and a clerk identifies them. */
record AtTheCounter(Business business, String clerk) {

    /** Hanako comes herself; the visit. */
    String herself(Family family) throws Exception {
        return visit(family, "who", "self");
    }

    /** Ken comes for his mother; the house says of her what it says of her to herself. */
    String byProxy(Family family) throws Exception {
        return visit(family, "who", "proxy", "proxyName", "未来 健", "proxyRelationship", "長男", "mandate", "LETTER");
    }

    /** What was told online is told at the counter, too, and handed in there; the receipt number. */
    String handedIn(String visit, UUID account) throws Exception {
        business.same(visit, account);
        return business.handIn(visit, "setainushi-henko:0", clerk);
    }

    private String visit(Family family, String... who) throws Exception {
        var fields = new ArrayList<>(List.of(
                "proof",
                "DRIVING_LICENCE",
                "event",
                "bereavement",
                "subject",
                family.ichiro(),
                "relationship",
                "spouse"));
        fields.addAll(List.of(who));
        var to = business.sent("/staff/counter/people/" + family.hanako(), clerk, fields.toArray(String[]::new));
        assertThat(to).contains("/staff/visits/");
        return to.replaceAll(".*/staff/visits/([^/]+).*", "$1");
    }
}
