package org.kaikaku.platform.register.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kaikaku.platform.audit.Sights.OF_A_TEST;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import jakarta.servlet.Filter;
import jakarta.servlet.ServletContext;
import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kaikaku.HouseTest;
import org.kaikaku.platform.document.Pdf;
import org.kaikaku.platform.register.AddressGuard;
import org.kaikaku.platform.register.ImportReport;
import org.kaikaku.platform.register.ImportResidents;
import org.kaikaku.platform.register.PersonId;
import org.kaikaku.platform.register.Register;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A room that forgets everything about protection is kept from telling. */
@HouseTest
@ExtendWith(OutputCaptureExtension.class)
class GuardAnswersTest {
    private static final String ADDRESS = "未来市深森町九丁目8番7号";
    private static final String HIDDEN = "70000211";
    private static final String NEIGHBOUR = "70000213";

    @Autowired
    Register register;

    @Autowired
    ImportResidents imports;

    @Autowired
    AddressGuard guard;

    @Autowired
    Filter guardAnswers;

    @Autowired
    ServletContext house;

    MockMvc web;

    @BeforeEach
    void somebody_hides_and_a_neighbour_lives_in_the_same_house() {
        moveIn("yes");
        web = MockMvcBuilders.standaloneSetup(new Forgetful(register))
                .addFilters(guardAnswers)
                .build();
    }

    /** Each says the address of whom it has read, and not one thinks of protection. */
    @RestController
    static class Forgetful {
        private final Register register;

        Forgetful(Register register) {
            this.register = register;
        }

        @GetMapping(path = "/page/{person}", produces = "text/html;charset=UTF-8")
        String page(@PathVariable String person) {
            register.person(new PersonId(person), OF_A_TEST);
            return "<p title=\"深森町9-8-7\">未来市<b>深森町</b> ９丁目八番７号</p>";
        }

        @GetMapping(path = "/json/{person}", produces = "application/json")
        Map<String, String> json(@PathVariable String person) {
            register.person(new PersonId(person), OF_A_TEST);
            return Map.of("where", ADDRESS, "name", "隠田 葵");
        }

        @GetMapping(path = "/file/{kind}")
        ResponseEntity<byte[]> file(@PathVariable String kind) throws Exception {
            register.person(new PersonId(HIDDEN), OF_A_TEST);
            return switch (kind) {
                case "csv" ->
                    ResponseEntity.ok()
                            .contentType(new MediaType("text", "csv", Charset.forName("windows-31j")))
                            .body(("氏名,住所\r\n隠田 葵," + ADDRESS + "\r\n").getBytes("windows-31j"));
                case "calendar" ->
                    ResponseEntity.ok()
                            .contentType(MediaType.parseMediaType("text/calendar;charset=UTF-8"))
                            .body("BEGIN:VEVENT\r\nLOCATION:未来市深森町九丁\r\n 目8番7号\r\n".getBytes(StandardCharsets.UTF_8));
                case "pdf" ->
                    ResponseEntity.ok()
                            .contentType(MediaType.APPLICATION_PDF)
                            .body(Pdf.fromHtml("<html><head><title>届</title></head><body><h1>届</h1><p>" + ADDRESS
                                    + "</p></body></html>"));
                default -> {
                    var file = new java.io.ByteArrayOutputStream();
                    try (var book = new Workbook(file, "test", "1.0")) {
                        book.newWorksheet("人").value(0, 0, ADDRESS);
                    }
                    yield ResponseEntity.ok()
                            .contentType(MediaType.parseMediaType(
                                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"))
                            .body(file.toByteArray());
                }
            };
        }

        @GetMapping(path = "/about-nobody", produces = "text/html;charset=UTF-8")
        String nobody(@RequestParam(defaultValue = "") String q) {
            return "<p>" + q + "</p><p>" + ADDRESS + "</p>";
        }

        @GetMapping(path = "/echo", produces = "text/html;charset=UTF-8")
        String echo(@RequestParam String q) {
            return "<p>" + q + "</p>";
        }
    }

    @Test
    void a_page_and_an_answer_to_a_program_lose_the_address_and_keep_the_rest() throws Exception {
        assertThat(said("/page/" + HIDDEN)).isEqualTo("<p title=\"【支援措置により省略】\">未来市<b>【支援措置により省略】</b>号</p>");
        assertThat(said("/json/" + HIDDEN)).contains("隠田 葵", "支援措置により省略").doesNotContain("深森町");
    }

    @Test
    void the_address_of_who_shares_the_household_is_kept_back_too() throws Exception {
        assertThat(said("/json/70000212")).doesNotContain("深森町");
    }

    @Test
    void a_table_in_an_old_encoding_and_a_folded_calendar_lose_it() throws Exception {
        assertThat(new String(open("/file/csv").getContentAsByteArray(), "windows-31j"))
                .contains("隠田 葵", "支援措置")
                .doesNotContain("深森町");
        assertThat(said("/file/calendar")).contains("支援措置").doesNotContain("深森町", "8番7号");
    }

    @ParameterizedTest
    @ValueSource(strings = {"pdf", "xlsx"})
    void what_cannot_be_changed_is_not_handed_out(String kind) throws Exception {
        var answer = open("/file/" + kind);
        assertThat(answer.getStatus()).isEqualTo(409);
        assertThat(answer.getContentAsByteArray()).isEmpty();
    }

    @Test
    void a_neighbour_in_the_same_house_still_reads_the_own_address_for_a_gap_would_tell_who_hides_there()
            throws Exception {
        assertThat(said("/json/" + NEIGHBOUR)).contains(ADDRESS);
    }

    @Test
    void a_page_that_says_nothing_of_whom_it_is_about_loses_every_such_address_but_answers_no_question()
            throws Exception {
        assertThat(said("/about-nobody")).doesNotContain("深森町");
        assertThat(said("/echo?q=深森町9-8-7")).contains("深森町9-8-7");
    }

    @Test
    void each_time_the_log_has_an_alarm_with_the_route_and_without_the_address(CapturedOutput log) throws Exception {
        open("/page/" + HIDDEN);
        assertThat(log.getAll().lines().filter(line -> line.contains("ALARM")))
                .hasSize(1)
                .allMatch(line -> line.contains("/page/{person}") && !line.contains("深森") && !line.contains(HIDDEN));
    }

    @Test
    void what_leaves_otherwise_than_as_an_answer_is_handed_to_the_same_guard() {
        assertThat(guard.withhold(ADDRESS, List.of(new PersonId(HIDDEN)))).doesNotContain("深森町");
        assertThat(guard.withhold(ADDRESS, List.of(new PersonId(NEIGHBOUR)))).isEqualTo(ADDRESS);
    }

    @Test
    void every_route_of_the_house_passes_the_guard() {
        var door = Objects.requireNonNull(house.getFilterRegistrations().get("guardAnswers"));
        assertThat(door.getUrlPatternMappings()).containsExactly("/*");
    }

    private String said(String path) throws Exception {
        return open(path).getContentAsString(StandardCharsets.UTF_8);
    }

    private MockHttpServletResponse open(String path) throws Exception {
        return web.perform(get(path)).andReturn().getResponse();
    }

    private void moveIn(String guarded) {
        var csv = """
                person_id,household_id,name,kana,birth_date,sex,relationship,status,status_date,postal_code,address,protected
                70000211,7000021,隠田 葵,オンダ アオイ,1980-01-02,female,世帯主,resident,,000-0001,%1$s,%2$s
                70000212,7000021,隠田 湊,オンダ ミナト,2015-01-02,male,子,resident,,000-0001,%1$s,
                70000213,7000022,隣野 守,トナリノ マモル,1970-01-02,male,世帯主,resident,,000-0001,%1$s,
                """.formatted(ADDRESS, guarded);
        assertThat(imports.from(new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8))))
                .isInstanceOfSatisfying(
                        ImportReport.Imported.class,
                        done -> assertThat(done.rejected()).isEmpty());
    }
}
