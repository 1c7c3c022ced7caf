package org.kaikaku.platform.payment.online;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.kaikaku.SandboxProcess;
import org.kaikaku.platform.audit.Doer;
import org.kaikaku.platform.payment.Charged;
import org.kaikaku.platform.payment.Payer;
import org.kaikaku.platform.payment.TreasurersHouse;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/** Two refunds of the same amount wait, and the provider's answers get lost. */
class LostAnswersTest extends TreasurersHouse {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final long AMOUNT = 1500;
    private static final long BACK = 500;

    @Autowired
    AttemptTable attempts;

    @Autowired
    OnlineTruth truth;

    @Autowired
    BelieveProvider believe;

    @Autowired
    PaymentProvider provider;

    @BeforeEach
    void begin() {
        SandboxProcess.running();
    }

    /** In whichever order the provider gave them back, and whichever of its messages come, in whichever order and however often. */
    @TestFactory
    Stream<DynamicTest> each_of_two_refunds_goes_back_once_though_no_answer_came() {
        return Stream.of(List.of(0), List.of(1), List.of(0, 1), List.of(1, 0))
                .flatMap(sent -> told(sent.size())
                        .map(told -> dynamicTest("sent " + sent + ", told " + told, () -> goBackOnce(sent, told))));
    }

    /** None of so many messages, one of them, or two, which may be the same. */
    private static Stream<List<Integer>> told(int messages) {
        var each = Stream.iterate(0, i -> i < messages, i -> i + 1).toList();
        return Stream.concat(
                Stream.concat(Stream.of(List.<Integer>of()), each.stream().map(List::of)),
                each.stream().flatMap(one -> each.stream().map(other -> List.of(one, other))));
    }

    private void goBackOnce(List<Integer> sent, List<Integer> told) throws Exception {
        var charge = paid();
        var payment = attempts.of(charge.id()).getFirst().core().id();
        refund(charge);
        refund(charge);
        var asked = jdbc.sql("select id from payment_refund where charge = ? order by number")
                .param(charge.id())
                .query(UUID.class)
                .list();
        var messages = sent.stream()
                .map(one -> provider.refund(payment, asked.get(one), BACK))
                .toList();
        told.forEach(one -> believe.believe(messages.get(one)));

        run("payment.send-refunds");
        run("payment.send-refunds");

        assertThat(JSON.readTree(SandboxProcess.get("/payments/" + payment))
                        .path("refunded")
                        .asLong())
                .isEqualTo(2 * BACK);
        assertThat(jdbc.sql("select state || ' ' || amount from payment_refund where charge = ?")
                        .param(charge.id())
                        .query(String.class)
                        .list())
                .containsExactly("DONE 500", "DONE 500");
        assertThat(books(charge)).isEqualTo("provider 500, rents -500");
    }

    private Charged paid() throws Exception {
        var charge = charge(AMOUNT, today().plusDays(14), new Payer("支払 太郎", null, null));
        sends(charge.page() + "/attempts", NOBODY);
        var payment = attempts.of(charge.id()).getFirst().core().id();
        SandboxProcess.choose(payment.toString(), "pay");
        assertThat(truth.ask(payment)).isTrue();
        return charge;
    }

    private void refund(Charged charge) {
        Boolean asked = together.execute(_ -> charges.refund(charge.id(), BACK, "使えなかった", Doer.SYSTEM));
        assertThat(asked).isTrue();
    }
}
