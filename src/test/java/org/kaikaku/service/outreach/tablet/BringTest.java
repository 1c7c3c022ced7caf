package org.kaikaku.service.outreach.tablet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import javax.crypto.Cipher;
import javax.crypto.KeyGenerator;
import javax.crypto.spec.OAEPParameterSpec;
import javax.crypto.spec.PSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaikaku.HouseTest;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.document.PdfText;
import org.kaikaku.platform.identity.Accounts;
import org.kaikaku.platform.identity.Assignment;
import org.kaikaku.platform.identity.Role;
import org.kaikaku.platform.language.Language;
import org.kaikaku.service.outreach.Outing;
import org.kaikaku.service.outreach.Outings;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What tablets bring to the house, and in what way: doubled, out of order, late, broken, and by whom they should not. */
@HouseTest
class BringTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String APP = "/staff/outreach/tablet";

    @Autowired
    WebApplicationContext house;

    @Autowired
    Accounts accounts;

    @Autowired
    UserDetailsService users;

    @Autowired
    Outings outings;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ForgetTablets forget;

    @Autowired
    Clock clock;

    private MockMvc web;
    private String crew = "";
    private String other = "";
    private Outing outing;

    @BeforeEach
    void an_outing_and_its_crew() {
        web = MockMvcBuilders.webAppContextSetup(house)
                .addFilters(house.getBean("refuseIndividualNumbers", jakarta.servlet.Filter.class))
                .apply(springSecurity())
                .build();
        crew = reception("shimin");
        other = reception("shimin");
        var today = LocalDate.ofInstant(clock.instant(), City.ZONE);
        outing = outings.between(today, today.plusDays(7)).getFirst();
    }

    @Test
    void what_is_brought_twice_is_taken_once_and_gets_the_same_answer() throws Exception {
        var tablet = load(crew);
        var item = application(tablet, 1, null);
        var first = bring(tablet, item, crew);
        var again = bring(tablet, item, crew);
        assertThat(first.at("/state").asString()).isEqualTo("TAKEN");
        assertThat(first.at("/receipts/0/number").asString()).startsWith("R");
        assertThat(again).isEqualTo(first);
        assertThat(get(APP + "/days/" + tablet.at("/id").asString(), crew).at("/items/0"))
                .isEqualTo(first);
    }

    @Test
    void what_was_taken_at_the_van_came_by_the_outreach_desk_wherever_channels_are_told() throws Exception {
        var tablet = load(crew);
        var name = "出張 " + UUID.randomUUID();
        var item = application(tablet, 1, null);
        facts(item).put("applicant.name", name);
        var number = bring(tablet, item, crew).at("/receipts/0/number").asString();
        var clerk = staff("shimin", Role.CASE_WORKER);
        assertThat(text("/staff/inbox.csv?channel=OUTREACH&q=" + name, clerk)).contains(number, "出張窓口");
        assertThat(text("/staff/inbox.csv?channel=COUNTER&q=" + name, clerk)).doesNotContain(number);
        assertThat(text("/staff/cases/" + number, clerk)).contains("出張窓口", "T-001");
    }

    @Test
    void a_receipt_is_printed_of_what_was_taken_with_its_numbers_and_of_nothing_else() throws Exception {
        var tablet = load(crew);
        var taken = application(tablet, 1, null);
        facts(taken).put("applicant.name", "下山 すすむ");
        var number = bring(tablet, taken, crew).at("/receipts/0/number").asString();
        var held = application(tablet, 2, UUID.randomUUID());
        bring(tablet, held, crew);
        var printed = receipt(tablet, taken, Language.JA, crew);
        assertThat(printed.getContentType()).isEqualTo("application/pdf");
        assertThat(PdfText.of(printed.getContentAsByteArray()))
                .contains("受付の控え", "T-001", number, "転居届", "下山 すすむ", "届出の期限", "車 のる")
                .doesNotContain("403-0001");
        assertThat(PdfText.of(receipt(tablet, taken, Language.EN, crew).getContentAsByteArray()))
                .contains("Slip number", number);
        assertThat(receipt(tablet, held, Language.JA, crew).getRedirectedUrl()).endsWith((String) held.get("key"));
        assertThat(receipt(tablet, taken, Language.JA, reception("zeimu")).getStatus())
                .isEqualTo(404);
    }

    private MockHttpServletResponse receipt(JsonNode tablet, Map<String, Object> item, Language language, String login)
            throws Exception {
        var at = "/staff/outreach/tablets/" + tablet.at("/id").asString() + "/items/" + item.get("key");
        return web.perform(as(asked(at + "/receipt.pdf").requestAttr("lang", language), login))
                .andReturn()
                .getResponse();
    }

    private String text(String path, String login) throws Exception {
        return web.perform(as(asked(path), login)).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
    }

    @Test
    void what_is_brought_by_many_lines_at_once_is_taken_once() throws Exception {
        var tablet = load(crew);
        var item = application(tablet, 1, null);
        List<Callable<JsonNode>> lines = new ArrayList<>();
        for (int line = 0; line < 4; line++) {
            lines.add(() -> bring(tablet, item, crew));
        }
        try (var hands = Executors.newVirtualThreadPerTaskExecutor()) {
            var numbers = new java.util.HashSet<String>();
            for (var answer : hands.invokeAll(lines)) {
                numbers.add(answer.get().at("/receipts/0/number").asString());
            }
            assertThat(numbers).hasSize(1);
        }
    }

    @Test
    void what_comes_too_early_in_the_order_is_told_what_must_come_first() throws Exception {
        var tablet = load(crew);
        var answer = send(tablet, application(tablet, 2, null), crew);
        assertThat(answer.getStatus()).isEqualTo(409);
        assertThat(JSON.readTree(answer.getContentAsString()).at("/expected").asInt())
                .isEqualTo(1);
    }

    @Test
    void the_clock_of_the_house_counts_and_that_of_the_tablet_stands_beside_it() throws Exception {
        var tablet = load(crew);
        var item = application(tablet, 1, null);
        var wrong = clock.instant().minusSeconds(7200);
        item.put("deviceAt", wrong.minusSeconds(60).toString());
        var body = Map.of("item", item, "sentAt", wrong.toString());
        assertThat(json(post(APP + "/days/" + tablet.at("/id").asString() + "/items"), body, crew)
                        .getStatus())
                .isEqualTo(200);
        var kept = jdbc.sql("select skew, device_at, received_at from outreach_tablet_item where tablet = ?::uuid")
                .param(tablet.at("/id").asString())
                .query((row, _) -> new Object[] {row.getLong(1), row.getTimestamp(2), row.getTimestamp(3)})
                .single();
        assertThat((long) kept[0] / 60_000).isEqualTo(-120);
        assertThat(((Timestamp) kept[1]).toInstant())
                .isBefore(((Timestamp) kept[2]).toInstant().minusSeconds(7000));
    }

    @Test
    void what_only_the_house_can_open_is_taken_as_if_it_was_sent_and_once() throws Exception {
        var tablet = load(crew);
        var item = application(tablet, 1, null);
        var first = handIn(tablet, sealed(tablet, item), crew);
        assertThat(first.getStatus()).isEqualTo(200);
        var answer = JSON.readTree(first.getContentAsString(StandardCharsets.UTF_8));
        assertThat(answer.at("/state").asString()).isEqualTo("TAKEN");
        assertThat(bring(tablet, item, crew))
                .as("sent before its answer was lost")
                .isEqualTo(answer);
        assertThat(handIn(tablet, sealed(tablet, application(tablet, 3, null)), crew)
                        .getStatus())
                .as("out of its order")
                .isEqualTo(409);
    }

    @Test
    void what_was_sealed_for_another_or_changed_since_or_comes_from_a_stranger_is_not_opened() throws Exception {
        var tablet = load(crew);
        var sealed = sealed(tablet, application(tablet, 1, null));
        assertThat(handIn(load(crew), sealed, crew).getStatus()).isEqualTo(400);
        assertThat(handIn(tablet, sealed, other).getStatus()).isEqualTo(404);
        var changed = new TreeMap<>(sealed);
        changed.put("data", Base64.getEncoder().encodeToString("nothing".getBytes(StandardCharsets.UTF_8)));
        assertThat(handIn(tablet, changed, crew).getStatus()).isEqualTo(400);
        assertThat(handIn(tablet, Map.of("key", "?", "iv", "?", "data", "?"), crew)
                        .getStatus())
                .isEqualTo(400);
        assertThat(handIn(tablet, sealed(tablet, Map.of("place", 1)), crew).getStatus())
                .isEqualTo(400);
        json(post(APP + "/days/" + tablet.at("/id").asString() + "/end"), Map.of(), crew);
        assertThat(handIn(tablet, sealed, crew).getStatus())
                .as("the key is gone with the day")
                .isEqualTo(400);
    }

    @Test
    void an_individual_number_gets_in_under_a_seal_no_more_than_without_one() throws Exception {
        var tablet = load(crew);
        var item = application(tablet, 1, null);
        application(item).put("name", "123456789018");
        var answer = handIn(tablet, sealed(tablet, item), crew);
        assertThat(answer.getContentAsString(StandardCharsets.UTF_8)).contains("UNREADABLE");
        assertThat(jdbc.sql("select coalesce(body::text, '') || seen from outreach_tablet_item where key = ?::uuid")
                        .param(item.get("key"))
                        .query(String.class)
                        .single())
                .isEmpty();
    }

    /** As a device does it. */
    private static Map<String, Object> sealed(JsonNode tablet, Map<String, Object> item) throws Exception {
        var lid = KeyFactory.getInstance("RSA")
                .generatePublic(new X509EncodedKeySpec(
                        Base64.getDecoder().decode(tablet.at("/seal").asString())));
        var key = KeyGenerator.getInstance("AES").generateKey();
        var content = Cipher.getInstance("AES/GCM/NoPadding");
        content.init(Cipher.ENCRYPT_MODE, key);
        var data = content.doFinal(JSON.writeValueAsBytes(item));
        var wrap = Cipher.getInstance("RSA/ECB/OAEPPadding");
        wrap.init(
                Cipher.WRAP_MODE,
                lid,
                new OAEPParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, PSource.PSpecified.DEFAULT));
        var text = Base64.getEncoder();
        return Map.of(
                "key", text.encodeToString(wrap.wrap(key)),
                "iv", text.encodeToString(content.getIV()),
                "data", text.encodeToString(data));
    }

    private MockHttpServletResponse handIn(JsonNode tablet, Map<String, Object> sealed, String login) throws Exception {
        var body = new TreeMap<>(sealed);
        body.put("sentAt", clock.instant().toString());
        return json(post(APP + "/days/" + tablet.at("/id").asString() + "/sealed-items"), body, login);
    }

    @Test
    void nobody_else_brings_or_sees_what_is_on_a_tablet() throws Exception {
        var tablet = load(crew);
        assertThat(send(tablet, application(tablet, 1, null), other).getStatus())
                .isEqualTo(404);
        assertThat(web.perform(as(asked(APP + "/days/" + tablet.at("/id").asString()), other))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
        var elsewhere = reception("zeimu");
        var wish = Map.of("van", outing.van().key(), "day", outing.day().toString());
        assertThat(json(post(APP + "/days"), wish, elsewhere).getStatus()).isEqualTo(403);
    }

    @Test
    void what_is_no_deed_is_refused_and_takes_no_place() throws Exception {
        var tablet = load(crew);
        var items = APP + "/days/" + tablet.at("/id").asString() + "/items";
        assertThat(json(post(items), Map.of(), crew).getStatus()).isEqualTo(400);
        assertThat(json(
                                post(items),
                                Map.of(
                                        "item",
                                        Map.of("place", 1),
                                        "sentAt",
                                        clock.instant().toString()),
                                crew)
                        .getStatus())
                .isEqualTo(400);
        var number = application(tablet, 1, null);
        application(number).put("name", "123456789018");
        assertThat(send(tablet, number, crew).getStatus()).isEqualTo(422);
        assertThat(bring(tablet, application(tablet, 1, null), crew)
                        .at("/state")
                        .asString())
                .isEqualTo("TAKEN");
    }

    @Test
    void what_the_rules_of_the_house_do_not_let_through_waits_for_a_person() throws Exception {
        var tablet = load(crew);
        var nobodyMoves = application(tablet, 1, null);
        facts(nobodyMoves).put("household.moving_members", 0);
        assertThat(bring(tablet, nobodyMoves, crew).at("/what").asString()).isEqualTo("DOES_NOT_APPLY tenkyo-todoke");
        var odd = application(tablet, 2, null);
        facts(odd).put("household.moving_members", "many");
        assertThat(bring(tablet, odd, crew).at("/what").asString())
                .isEqualTo("IMPOSSIBLE_FACT household.moving_members");
        var incomplete = application(tablet, 3, null);
        facts(incomplete).remove("applicant.phone");
        assertThat(bring(tablet, incomplete, crew).at("/what").asString()).startsWith("INCOMPLETE");
        var old = application(tablet, 4, null);
        application(old).put("release", 999_999);
        assertThat(bring(tablet, old, crew).at("/what").asString()).startsWith("UNKNOWN_DEFINITION");
        var unproved = application(tablet, 5, null);
        application(unproved).put("proof", "PAPER_ONLY");
        assertThat(bring(tablet, unproved, crew).at("/what").asString()).startsWith("NO_PROOF");
        assertThat(bring(tablet, application(tablet, 6, null), crew)
                        .at("/state")
                        .asString())
                .isEqualTo("TAKEN");
    }

    @Test
    void a_booking_that_was_moved_meanwhile_waits_and_a_person_takes_it_all_the_same() throws Exception {
        var booking = booking();
        var tablet = load(crew);
        jdbc.sql("update outreach_booking set version = version + 1 where id = ?")
                .param(booking)
                .update();
        var item = application(tablet, 1, booking);
        assertThat(bring(tablet, item, crew).at("/reason").asString()).isEqualTo("BOOKING_CHANGED");
        var at = "/staff/outreach/tablets/" + tablet.at("/id").asString() + "/items/" + item.get("key");
        assertThat(web.perform(as(asked(at), other))
                        .andReturn()
                        .getResponse()
                        .getContentAsString(StandardCharsets.UTF_8))
                .contains("下山 すすむ", "転居届");
        web.perform(as(post(at + "/taking").with(csrf()), other)).andReturn();
        var after = get(APP + "/days/" + tablet.at("/id").asString(), crew).at("/items/0");
        assertThat(after.at("/state").asString()).isEqualTo("TAKEN");
        assertThat(jdbc.sql("select body is null from outreach_tablet_item where key = ?::uuid")
                        .param(item.get("key"))
                        .query(Boolean.class)
                        .single())
                .as("its answers are in the case now, and only there")
                .isTrue();
    }

    @Test
    void what_a_lost_tablet_still_brings_is_kept_and_not_taken() throws Exception {
        var tablet = load(crew);
        var id = tablet.at("/id").asString();
        web.perform(as(post("/staff/outreach/tablets/" + id + "/revocation").with(csrf()), other))
                .andReturn();
        assertThat(bring(tablet, application(tablet, 1, null), crew)
                        .at("/reason")
                        .asString())
                .isEqualTo("REVOKED");
        assertThat(get(APP + "/days/" + id, crew).at("/state").asString()).isEqualTo("REVOKED");
    }

    @Test
    void an_old_booking_and_a_stranger_s_are_held_as_gone() throws Exception {
        var tablet = load(crew);
        assertThat(bring(tablet, application(tablet, 1, UUID.randomUUID()), crew)
                        .at("/reason")
                        .asString())
                .isEqualTo("BOOKING_GONE");
        var missed = new TreeMap<String, Object>(application(tablet, 2, booking()));
        missed.put("kind", "MISSED");
        missed.remove("application");
        assertThat(bring(tablet, missed, crew).at("/reason").asString()).isEqualTo("TOO_EARLY");
    }

    @Test
    void tablets_of_long_ago_are_forgotten_unless_something_waits_for_a_person() throws Exception {
        var done = load(crew).at("/id").asString();
        var waiting = load(crew);
        bring(waiting, application(waiting, 1, UUID.randomUUID()), crew);
        var out = load(crew).at("/id").asString();
        for (var id : List.of(done, waiting.at("/id").asString())) {
            json(post(APP + "/days/" + id + "/end"), Map.of(), crew);
        }
        jdbc.sql("update outreach_tablet set day = day - 100 where id::text = any(?)")
                .param(new String[] {done, waiting.at("/id").asString(), out})
                .update();
        forget.run();
        assertThat(jdbc.sql("select id::text from outreach_tablet where id::text = any(?)")
                        .param(new String[] {done, waiting.at("/id").asString(), out})
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder(waiting.at("/id").asString(), out);
        assertThat(web.perform(as(asked("/staff/outreach/tablets"), other))
                        .andReturn()
                        .getResponse()
                        .getContentAsString(StandardCharsets.UTF_8))
                .contains("T-001");
    }

    private String reception(String division) {
        return staff(division, Role.RECEPTION);
    }

    private String staff(String division, Role role) {
        var number = "e" + UUID.randomUUID().toString().substring(0, 8);
        accounts.open(
                true, number, "車 のる", "a long enough password", division, List.of(new Assignment(role, division)));
        return number;
    }

    private JsonNode load(String login) throws Exception {
        var wish = Map.of("van", outing.van().key(), "day", outing.day().toString(), "name", "1号機");
        var answer = json(post(APP + "/days"), wish, login);
        assertThat(answer.getStatus()).isEqualTo(200);
        return JSON.readTree(answer.getContentAsString(StandardCharsets.UTF_8));
    }

    private UUID booking() {
        var id = UUID.randomUUID();
        var from = outing.calls().getFirst().from();
        jdbc.sql("""
                        insert into outreach_booking (id, secret_hash, van, day, stop, errand, state, starts, ends, claim, name, kana, phone,
                                                      mail, needs, language, made_at, changed_at, version)
                        values (?, ?, ?, ?, ?, 'moving', 'BOOKED', ?, ?, gen_random_uuid(), '下山 すすむ', 'シモヤマ ススム', '', '', '', 'JA',
                                now(), now(), 0)
                        """)
                .params(
                        id,
                        id.toString(),
                        outing.van().key(),
                        outing.day(),
                        outing.calls().getFirst().stop().key(),
                        Timestamp.from(from),
                        Timestamp.from(from.plusSeconds(1800)))
                .update();
        return id;
    }

    private Map<String, Object> application(JsonNode tablet, int place, @Nullable UUID booking) {
        var facts = new TreeMap<String, Object>(Map.of(
                "household.moving_members",
                1,
                "move.date",
                outing.day().minusDays(40).toString()));
        var definitions = tablet.at("/definitions");
        for (var procedure : definitions.at("/procedures")) {
            if (procedure.at("/key").asString().equals("tenkyo-todoke")) {
                procedure
                        .at("/needs")
                        .forEach(fact -> facts.computeIfAbsent(
                                ofTheOne(fact.asString()), _ -> value(definitions, fact.asString())));
            }
        }
        var application = new TreeMap<String, Object>(Map.of(
                "event",
                "moving-within",
                "release",
                definitions.at("/release").asLong(),
                "on",
                definitions.at("/on").asString(),
                "facts",
                facts,
                "chosen",
                List.of(Map.of("procedure", "tenkyo-todoke", "index", 0)),
                "name",
                "下山 すすむ",
                "kana",
                "シモヤマ ススム",
                "proof",
                "DRIVING_LICENCE"));
        var item = new TreeMap<String, Object>(Map.of(
                "key",
                UUID.randomUUID().toString(),
                "place",
                place,
                "kind",
                "APPLICATION",
                "seen",
                "",
                "slip",
                "T-%03d".formatted(place),
                "deviceAt",
                Instant.EPOCH.plusSeconds(1_790_000_000L).toString(),
                "application",
                application));
        if (booking != null) {
            item.put("booking", booking.toString());
            item.put("version", 0);
        }
        return item;
    }

    /** One member of the household moves, and nobody is a child or anything else of which there are several. */
    private static String ofTheOne(String fact) {
        return fact.replace("member.", "member[1].");
    }

    private static Object value(JsonNode definitions, String key) {
        for (var fact : definitions.at("/facts")) {
            if (fact.at("/key").asString().equals(key)) {
                return switch (fact.at("/type").asString()) {
                    case "YESNO" -> false;
                    case "NUMBER" -> 0;
                    case "DATE" -> "1980-04-01";
                    case "CHOICE" -> fact.at("/options/0/key").asString();
                    default -> "POSTAL_CODE".equals(fact.at("/format").asString()) ? "403-0001" : "未来";
                };
            }
        }
        throw new AssertionError(key);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> application(Map<String, Object> item) {
        return (Map<String, Object>) Objects.requireNonNull(item.get("application"));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> facts(Map<String, Object> item) {
        return (Map<String, Object>) Objects.requireNonNull(application(item).get("facts"));
    }

    private JsonNode bring(JsonNode tablet, Map<String, Object> item, String login) throws Exception {
        var answer = send(tablet, item, login);
        assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(200);
        return JSON.readTree(answer.getContentAsString(StandardCharsets.UTF_8));
    }

    private MockHttpServletResponse send(JsonNode tablet, Map<String, Object> item, String login) throws Exception {
        var body = Map.of("item", item, "sentAt", clock.instant().toString());
        return json(post(APP + "/days/" + tablet.at("/id").asString() + "/items"), body, login);
    }

    private JsonNode get(String path, String login) throws Exception {
        var answer = web.perform(as(asked(path), login)).andReturn().getResponse();
        assertThat(answer.getStatus()).isEqualTo(200);
        return JSON.readTree(answer.getContentAsString(StandardCharsets.UTF_8));
    }

    private static MockHttpServletRequestBuilder asked(String path) {
        return MockMvcRequestBuilders.get(path);
    }

    private MockHttpServletResponse json(MockHttpServletRequestBuilder request, Object body, String login)
            throws Exception {
        return web.perform(as(
                        request.with(csrf()).contentType("application/json").content(JSON.writeValueAsString(body)),
                        login))
                .andReturn()
                .getResponse();
    }

    private MockHttpServletRequestBuilder as(MockHttpServletRequestBuilder request, String login) {
        return request.with(user(users.loadUserByUsername(login)));
    }
}
