package org.kaikaku.platform.payment.plan;

import java.util.Map;
import org.kaikaku.platform.consent.ConsentRequest;
import org.kaikaku.platform.identity.Right;
import org.kaikaku.platform.language.Text;
import org.kaikaku.platform.payment.charge.Charge;

/** What a second person is asked about a plan. */
final class SecondPerson {
    static final String ACT = "payment.plan";
    static final String PLAN = "plan";

    private SecondPerson() {}

    static ConsentRequest request(Plan.Core plan, Charge.Core owed) {
        var times = plan.steps().size();
        return new ConsentRequest(
                ACT,
                "charge/" + owed.shown(),
                owed.payer().person(),
                new Text(
                        "分納(%d回) %s".formatted(times, owed.shown()),
                        "%d回《かい》に わけて はらう %s".formatted(times, owed.shown()),
                        "%s in %d instalments".formatted(owed.shown(), times)),
                plan.reason(),
                Map.of(PLAN, plan.id().toString(), ConsentRequest.PAGE, "/staff/arrears/" + owed.id() + "/plan"),
                Right.ACCOUNT,
                "*",
                owed.payer().account());
    }
}
