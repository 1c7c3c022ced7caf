package org.kaikaku.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import org.kaikaku.e2e.Townspeople.Colleague;

/** What a case worker does with an application, in a browser of the office. */
final class Casework {
    static final String REASON = "戸籍と住民票により、新しい世帯主を確認しました。";
    static final String PLEA = "新しい世帯主のお名前を、戸籍のとおりに書き直してください。";

    private Casework() {}

    static void grant(Visitor worker, Colleague colleague, String receipt) {
        claim(worker, colleague, receipt);
        worker.find("input[name=check]").all().forEach(check -> check.check());
        worker.press("form[action$='/checks'] button");
        decide(worker, "grant", REASON);
        assertThat(worker.text()).contains("第");
        worker.press("form[action$='/departure'] button");
    }

    static void askAgain(Visitor worker, Colleague colleague, String receipt, String fact) {
        claim(worker, colleague, receipt);
        worker.find("form[action$='/decision'] details summary").click();
        worker.find("input[name=fact][value='" + fact + "']").check();
        decide(worker, "correction", PLEA);
        worker.press("form[action$='/departure'] button");
    }

    private static void claim(Visitor worker, Colleague colleague, String receipt) {
        worker.open("/sign-in");
        worker.signIn(colleague.login(), Townspeople.PASSWORD);
        assertThat(worker.path()).isEqualTo("/staff");
        worker.find("#q").fill(receipt);
        worker.press("form[role=search] button");
        worker.press("main a[href='/staff/cases/" + receipt + "']");
        worker.press("form.decision[action$='/claim'] button");
    }

    private static void decide(Visitor worker, String choice, String reason) {
        worker.find("input[name=choice][value=" + choice + "]").check();
        worker.find("#reason").fill(reason);
        worker.press("form[action$='/decision'] > button");
        assertThat(worker.find(".error-summary").count()).as(worker::text).isZero();
    }
}
