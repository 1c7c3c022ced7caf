package org.kaikaku.service.procedure.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kaikaku.platform.audit.Sights.OF_A_TEST;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kaikaku.HouseTest;
import org.kaikaku.platform.audit.Doer;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.jobs.JobId;
import org.kaikaku.platform.jobs.JobInterrupted;
import org.kaikaku.platform.jobs.Progress;
import org.kaikaku.service.procedure.application.Application;
import org.kaikaku.service.procedure.application.Applications;
import org.kaikaku.service.procedure.application.Header;
import org.kaikaku.service.procedure.application.Papers;
import org.kaikaku.service.procedure.application.Receipt;
import org.kaikaku.service.procedure.portal.PortalFiles.Line;
import org.kaikaku.service.procedure.portal.PortalFiles.Outcome;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From the portal's file to the case and back. */
@HouseTest
class PortalTest {
    private static final Doer CLERK = new Doer("clerk", "川瀬 徹", "shimin");
    private static final Charset SJIS = Charset.forName("windows-31j");
    private static final String DATE = "使用をやめる日";

    @Autowired
    PortalFiles files;

    @Autowired
    PortalApplications portal;

    @Autowired
    ReadPortalFile read;

    @Autowired
    MendApplication mend;

    @Autowired
    TellPortal tell;

    @Autowired
    Applications applications;

    @Autowired
    Papers papers;

    @Autowired
    JdbcClient jdbc;

    private final Actor actor = new Actor(UUID.randomUUID(), true, "川瀬 徹", null, "shimin", List.of());

    @Test
    void each_right_application_becomes_a_case_of_its_division_and_the_wrong_one_waits_with_its_reason() {
        var sample = new SampleZip();

        var lines = taken(sample);

        assertThat(lines)
                .extracting(Line::outcome)
                .containsExactly(Outcome.TAKEN, Outcome.TAKEN, Outcome.TAKEN, Outcome.REJECTED);
        assertThat(lines.getLast().wrong()).extracting(Wrong::key).containsExactly("date");
        var headers = lines.stream().limit(3).map(line -> one(line).header()).toList();
        assertThat(headers).extracting(Header::channel).containsOnly(Header.Channel.PORTAL);
        assertThat(headers).extracting(Header::applicantName).containsOnly("見本 太郎");
        assertThat(headers)
                .extracting(Header::person)
                .as("nobody is linked by guess")
                .containsOnlyNulls();
        var nursery = headers.stream()
                .filter(header -> header.procedure().equals("hoiku-moushikomi"))
                .findFirst()
                .orElseThrow();
        assertThat(papers.of(nursery.id())).extracting(Papers.Paper::kind).containsExactly("work");
        assertThat(nursery.facts()).anySatisfy(fact -> {
            assertThat(fact.fact()).isEqualTo("childcare.reason");
            assertThat(fact.value()).isEqualTo("work");
        });
        assertThat(jdbc.sql("select note from procedure_application_note where application = ?")
                        .param(nursery.id())
                        .query(String.class)
                        .single())
                .startsWith("ポータルの受付番号 T");
    }

    @Test
    void the_same_receipt_number_becomes_one_case_however_often_it_comes() {
        var sample = new SampleZip();
        var first = taken(sample);
        var again = taken(sample.put("extra/x.csv", new byte[0])
                .without("extra/x.csv")
                .change(Manifest.NAME, text -> text + " "));

        assertThat(again)
                .extracting(Line::outcome)
                .containsExactly(Outcome.ALREADY, Outcome.ALREADY, Outcome.ALREADY, Outcome.REJECTED);
        assertThat(again.getFirst().number()).isEqualTo(first.getFirst().number());

        var twice = new SampleZip();
        var receipts = twice.receipts();
        twice.change(Manifest.NAME, text -> text.replace(receipts.get(3), receipts.get(0)));
        assertThat(taken(twice).getLast().outcome()).as("twice in one file").isEqualTo(Outcome.ALREADY);
    }

    @ParameterizedTest
    @CsvSource({
        "住所,'','empty'",
        "電話番号,123456789018,individual-number",
        "使用をやめる日,2026-12-20,date",
        "使用をやめる日,20260230,date",
        "生年月日,29991231,future",
        "氏名,'=HYPERLINK(1)',''"
    })
    void what_cannot_be_is_rejected_at_its_item_and_nothing_is_half_done(String item, String value, String why) {
        var sample = new SampleZip();
        sample.change(water(sample), text -> text.replaceFirst("(?m)^" + item + ",[^\\r\\n]*", item + "," + value));
        int before = interviews();

        var line = ofWater(sample, taken(sample));

        if (why.isEmpty()) {
            assertThat(line.outcome()).as("odd, but a name for all we know").isEqualTo(Outcome.TAKEN);
            return;
        }
        assertThat(line.wrong()).contains(new Wrong(why, item));
        assertThat(line.number()).isNull();
        assertThat(interviews() - before).as("only those of the other two").isEqualTo(2);
        assertThat(portal.find(line.receipt()).orElseThrow().answers().values()).doesNotContain("123456789018");
    }

    @Test
    void lies_about_files_and_other_encodings_are_rejected_one_by_one() {
        var sample = new SampleZip();
        var paper = sample.file(".png");
        sample.put(paper, new byte[] {1, 2, 3});
        sample.put(water(sample), "item,value\r\n氏名,見本 太郎\r\n".getBytes(SJIS));

        var lines = taken(sample);

        assertThat(lines)
                .filteredOn(line -> line.wrong().contains(new Wrong("paper-differs", "就労証明書")))
                .hasSize(1);
        assertThat(ofWater(sample, lines).wrong()).containsExactly(new Wrong("encoding", water(sample)));
        assertThat(lines).filteredOn(line -> line.outcome() == Outcome.TAKEN).hasSize(1);
    }

    @Test
    void a_program_that_calls_itself_a_picture_and_a_form_that_nobody_knows_are_rejected() {
        var sample = new SampleZip();
        var program = "MZ this is no picture".getBytes(StandardCharsets.UTF_8);
        var paper = sample.file(".png");
        sample.put(paper, program);
        sample.change(
                Manifest.NAME,
                text -> text.replaceFirst("\"size\" : \\d+", "\"size\" : " + program.length)
                        .replaceFirst("\"sha256\" : \"[0-9a-f]{64}", "\"sha256\" : \"" + Sha256.of(program))
                        .replaceFirst("MIRAI-0101", "MIRAI-9999"));

        var lines = taken(sample);

        assertThat(lines.stream().flatMap(line -> line.wrong().stream()))
                .contains(new Wrong("paper-kind", "就労証明書"), Wrong.of("form-unknown"));
    }

    @Test
    void a_node_that_dies_half_way_leaves_what_was_taken_and_the_next_goes_on_from_there() {
        var sample = new SampleZip();
        var file = kept(sample);
        var dying = new Steps(2);

        assertThatThrownBy(() -> read.run(new ReadPortalFile.Of(file, CLERK), dying))
                .isInstanceOf(JobInterrupted.class);
        assertThat(files.lines(file)).hasSize(2);
        read.run(new ReadPortalFile.Of(file, CLERK), new Steps(dying.done, Integer.MAX_VALUE));

        assertThat(files.lines(file)).extracting(Line::place).containsExactly(1, 2, 3, 4);
        assertThat(files.lines(file))
                .filteredOn(line -> line.outcome() == Outcome.TAKEN)
                .hasSize(3);
    }

    @Test
    void a_file_that_cannot_be_read_is_refused_with_its_reason_and_takes_nothing() {
        int before = interviews();
        var file = kept(new SampleZip().change(Manifest.NAME, text -> text.replace("992011", "131016")));
        read.run(new ReadPortalFile.Of(file, CLERK), new Steps(Integer.MAX_VALUE));

        assertThat(files.find(file).orElseThrow().refused()).isEqualTo(new Wrong("manifest-city", "municipality"));
        assertThat(files.lines(file)).isEmpty();
        assertThat(files.content(file)).isEmpty();
        assertThat(interviews()).isEqualTo(before);
    }

    @Test
    void a_rejected_one_is_set_right_by_two_at_once_and_becomes_one_case() {
        var sample = new SampleZip();
        var line = taken(sample).getLast();
        var rejected = portal.find(line.receipt()).orElseThrow();
        var wrong = line.wrong().getFirst().about();
        var right = new java.util.LinkedHashMap<>(rejected.answers());
        right.put(wrong, "20260401");

        var still = mend.mend(line.receipt(), rejected.answers(), actor).orElseThrow();
        assertThat(still.isCase()).isFalse();
        var tries = Stream.of(1, 2)
                .map(_ -> CompletableFuture.supplyAsync(() -> mend.mend(line.receipt(), right, actor)))
                .toList();
        var done = tries.stream()
                .map(CompletableFuture::join)
                .flatMap(java.util.Optional::stream)
                .toList();

        assertThat(done).hasSize(1);
        assertThat(done.getFirst().isCase())
                .as(() -> done.getFirst().wrong().toString())
                .isTrue();
        assertThat(portal.find(line.receipt()).orElseThrow().answers())
                .as("the case has them")
                .isEmpty();
    }

    @Test
    void the_portal_is_told_once_of_each_change_as_the_applicant_may_see_it() {
        var sample = new SampleZip();
        var lines = taken(sample);

        var told = told(sample);
        assertThat(told).hasSize(4);
        assertThat(told.get(lines.getFirst().receipt()))
                .startsWith(lines.getFirst().number() + ",RECEIVED,");
        assertThat(told.get(lines.getLast().receipt()))
                .startsWith(",REJECTED,")
                .endsWith("date:" + lines.getLast().wrong().getFirst().about());
        assertThat(told(sample)).as("nothing new").isEmpty();

        var application = one(lines.getFirst());
        jdbc.sql("""
                        update procedure_application
                           set state = 'DECIDED', outside_state = 'IN_REVIEW', detail = ?::jsonb
                         where id = ?
                        """)
                .params("""
                        {"granted": true, "reason": "x", "by": {"account": "%s", "name": "x"}, "at": "2026-11-01T00:00:00Z"}
                        """.formatted(UUID.randomUUID()), application.header().id())
                .update();
        assertThat(told(sample))
                .as("what is held is not told")
                .containsOnlyKeys(lines.getFirst().receipt());
        assertThat(told(sample)).isEmpty();
    }

    private Map<String, String> told(SampleZip sample) {
        var number = tell.tell(actor);
        return number.map(one -> new String(tell.take(one, actor).orElseThrow(), StandardCharsets.UTF_8)).stream()
                .flatMap(String::lines)
                .filter(line -> sample.receipts().stream().anyMatch(line::startsWith))
                .collect(java.util.stream.Collectors.toMap(
                        line -> line.substring(0, line.indexOf(',')), line -> line.substring(line.indexOf(',') + 1)));
    }

    private List<Line> taken(SampleZip sample) {
        var file = kept(sample);
        read.run(new ReadPortalFile.Of(file, CLERK), new Steps(Integer.MAX_VALUE));
        assertThat(files.find(file).orElseThrow().refused()).isNull();
        return files.lines(file);
    }

    private UUID kept(SampleZip sample) {
        var id = UUID.randomUUID();
        files.add(
                id,
                "sample.zip",
                id.toString(),
                sample.bytes(),
                new JobId(UUID.randomUUID()),
                "川瀬 徹",
                java.time.Instant.now());
        return id;
    }

    /** The file with the answers of the application about water. */
    private static String water(SampleZip sample) {
        return java.util.regex.Pattern.compile("MIRAI-0101.*?\"answers\" : \"([^\"]+)", java.util.regex.Pattern.DOTALL)
                .matcher(sample.manifest())
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);
    }

    private static Line ofWater(SampleZip sample, List<Line> lines) {
        var place = Integer.parseInt(water(sample).replaceAll(".*-(\\d{4})/.*", "$1"));
        return lines.get(place - 1);
    }

    private Application one(Line line) {
        return applications.get(
                Receipt.parse(java.util.Objects.requireNonNull(line.number())).orElseThrow(), OF_A_TEST);
    }

    private int interviews() {
        return jdbc.sql("select count(*) from procedure_interview")
                .query(Integer.class)
                .single();
    }

    /** Stops at a step, as a node that dies does. */
    private static final class Steps implements Progress {
        private final int last;
        private int done;

        Steps(int last) {
            this(0, last);
        }

        Steps(int done, int last) {
            this.done = done;
            this.last = last;
        }

        @Override
        public int done() {
            return done;
        }

        @Override
        public void total(int steps) {}

        @Override
        public void done(int steps) {
            if (steps > last) {
                throw new JobInterrupted("the node stops");
            }
            done = steps;
        }

        @Override
        public void message(String key) {}
    }
}
