package org.kaikaku.platform.payment.settlement;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaikaku.SandboxProcess;
import org.kaikaku.platform.payment.Charged;
import org.kaikaku.platform.payment.Payer;
import org.kaikaku.platform.payment.TreasurersHouse;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;

/** Files of the provider with every mistake that there is. */
class SettlementsTest extends TreasurersHouse {
    private static final String HEADING = "line,payment,kind,amount,fee,at\n";

    /** Numbers of lines that no other file has. */
    private long number = System.nanoTime();

    @BeforeEach
    void begin() {
        SandboxProcess.running();
    }

    @Test
    void every_missing_and_doubled_yen_is_found_said_what_to_do_and_booked_once_it_agrees() throws Exception {
        var right = paid(true);
        var missing = paid(true);
        var doubled = paid(true);
        var unheard = paid(false);
        var strange = UUID.randomUUID().toString();
        var good = line(right);
        var twice = line(doubled);
        var again = line(doubled);
        var file = HEADING + good + twice + again + line(unheard) + line(strange);

        assertThat(bring(file)).isEqualTo(302);
        var page = page();
        assertThat(row(page, right)).isEmpty();
        assertThat(row(page, missing)).contains("入金されていない", "収納 1,000円", "収納 0円", "-1,000円");
        assertThat(row(page, doubled)).contains("明細の収納が多い", "収納 2,000円", "1,000円");
        assertThat(row(page, unheard)).contains("明細の収納が多い", "照会する");
        assertThat(page).contains(strange.replace("-", "-<wbr>"), "市の記録にない支払い");
        assertThat(booked(good)).containsExactly("bank 970", "provider-fees 30");
        assertThat(booked(twice)).isEmpty();
        assertThat(booked(again)).isEmpty();

        ask(unheard);
        assertThat(row(page(), unheard)).isEmpty();
        assertThat(charges.find(unheard.charge().id()).map(Charged::state)).contains(Charged.State.PAID);

        assertThat(bring(file)).as("the very same file").isEqualTo(422);
        assertThat(bring(HEADING + good + line(missing))).isEqualTo(302);
        assertThat(page()).contains("2行(うち重複 1行)");
        assertThat(row(page(), missing)).isEmpty();
        assertThat(row(page(), right))
                .as("a line that comes again is counted once")
                .isEmpty();
        assertThat(booked(good)).containsExactly("bank 970", "provider-fees 30");
    }

    /** Its message was lost, so that the file is the first to say so. */
    @Test
    void what_was_charged_back_is_found_in_the_file_and_owed_again_once_the_provider_was_asked() throws Exception {
        var payment = paid(true);
        SandboxProcess.choose(payment.payment(), "dispute");
        var back = line(payment).replace("capture,1000,30", "refund,1000,0");
        assertThat(bring(HEADING + line(payment) + back)).isEqualTo(302);
        assertThat(row(page(), payment)).contains("明細の返金が多い", "返金 1,000円");
        assertThat(booked(back)).isEmpty();

        ask(payment);
        assertThat(row(page(), payment)).isEmpty();
        assertThat(charges.find(payment.charge().id()).map(Charged::state)).contains(Charged.State.OPEN);
        assertThat(booked(back)).containsExactly("provider 1000");
    }

    /** The fee for giving back is the city's; what the provider owes is what it took and gave back, whatever its fees. */
    @Test
    void a_fee_for_giving_back_is_paid_beside_what_went_back() throws Exception {
        var payment = paid(true);
        SandboxProcess.choose(payment.payment(), "dispute");
        ask(payment);
        var back = line(payment).replace("capture,1000,30", "refund,1000,15");
        assertThat(bring(HEADING + line(payment) + back)).isEqualTo(302);
        assertThat(booked(back)).containsExactly("provider 1000", "provider-fees 15");
    }

    @Test
    void a_number_that_says_something_else_than_in_a_file_before_is_refused_with_its_file() throws Exception {
        var payment = paid(true);
        var good = line(payment);
        assertThat(bring(HEADING + good)).isEqualTo(302);
        var other = paid(true);
        var fresh = line(other);
        assertThat(text(HEADING + fresh + good.replace(",1000,", ",9000,")))
                .contains("前の明細の同じ番号の行と内容が違います(" + good.substring(0, good.indexOf(',')) + ")");
        assertThat(booked(fresh)).as("nothing of it was taken").isEmpty();
        assertThat(row(page(), payment)).as("what was taken before stands").isEmpty();
    }

    @Test
    void a_file_of_something_else_or_with_a_broken_line_is_refused_as_a_whole() throws Exception {
        var payment = paid(true);
        assertThat(text("name,amount\nx,1\n")).contains("入金明細ではありません");
        assertThat(text("")).contains("ファイルを選んでください");
        var good = line(payment);
        assertThat(text(HEADING + good + "x,y,z,1,2,3\n" + line(payment).replace(",1000,", ",-5,")))
                .contains("読めない行があります(3, 4)");
        assertThat(text(HEADING + good + good)).as("a number twice").contains("読めない行があります(3)");
        var endless = good.replaceFirst(",[^,]*\n$", ",+1000000000-12-31T23:59:59Z\n");
        assertThat(text(HEADING + "1,2\n" + good.strip() + ",more\n" + endless))
                .as("too few columns, too many, and a moment that no calendar has")
                .contains("読めない行があります(2, 3, 4)");
        assertThat(booked(good)).isEmpty();
    }

    private record Paying(Charged charge, String payment) {}

    /** @param heard whether whoever paid came back, so that we know of it */
    private Paying paid(boolean heard) throws Exception {
        var charge = charge(1000, today(), Payer.UNNAMED);
        sends(charge.page() + "/attempts", NOBODY);
        var payment = jdbc.sql("select id from payment_attempt where charge = ?")
                .param(charge.id())
                .query(UUID.class)
                .single()
                .toString();
        SandboxProcess.choose(payment, "pay");
        if (heard) {
            opens(charge.page() + "/return", NOBODY);
        }
        return new Paying(charge, payment);
    }

    private String line(Paying paying) {
        return line(paying.payment());
    }

    private String line(String payment) {
        return "%d,%s,capture,1000,30,%s\n".formatted(number++, payment, clock.instant());
    }

    private int bring(String file) throws Exception {
        return send(file).getStatus();
    }

    private String text(String file) throws Exception {
        var answer = send(file);
        assertThat(answer.getStatus()).isEqualTo(422);
        return answer.getContentAsString(UTF_8);
    }

    private MockHttpServletResponse send(String file) throws Exception {
        return opens(
                multipart("/staff/settlements")
                        .file(new MockMultipartFile("file", "nyukin.csv", "text/csv", file.getBytes(UTF_8))),
                treasurer);
    }

    private void ask(Paying paying) throws Exception {
        opens(post("/staff/settlements/" + paying.payment() + "/question"), treasurer);
    }

    private String page() throws Exception {
        return page("/staff/settlements");
    }

    private static String row(String page, Paying paying) {
        return row(page, paying.charge());
    }

    private List<String> booked(String line) {
        return jdbc.sql("select debit || ' ' || amount from payment_transfer where cause like ? order by debit")
                .param("settlement/" + line.substring(0, line.indexOf(',')) + "/%")
                .query((row, _) -> row.getString(1))
                .list();
    }
}
