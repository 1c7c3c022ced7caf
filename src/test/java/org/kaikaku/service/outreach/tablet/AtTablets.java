package org.kaikaku.service.outreach.tablet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.kaikaku.HouseTest;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.identity.Accounts;
import org.kaikaku.platform.identity.Assignment;
import org.kaikaku.platform.identity.Role;
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

/** A crew with an outing and the tablets that they take along, as their browsers speak with the house. */
@HouseTest
abstract class AtTablets {
    static final JsonMapper JSON = new JsonMapper();
    static final String APP = "/staff/outreach/tablet";

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
    Clock clock;

    MockMvc web;
    String crew = "";
    String other = "";
    Outing outing;

    @BeforeEach
    final void an_outing_and_its_crew() {
        web = MockMvcBuilders.webAppContextSetup(house)
                .addFilters(house.getBean("refuseIndividualNumbers", jakarta.servlet.Filter.class))
                .apply(springSecurity())
                .build();
        crew = reception("shimin");
        other = reception("shimin");
        var today = LocalDate.ofInstant(clock.instant(), City.ZONE);
        outing = outings.between(today, today.plusDays(7)).getFirst();
    }

    final String reception(String division) {
        return staff(division, Role.RECEPTION);
    }

    final String staff(String division, Role role) {
        var number = "e" + UUID.randomUUID().toString().substring(0, 8);
        accounts.open(
                true, number, "車 のる", "a long enough password", division, List.of(new Assignment(role, division)));
        return number;
    }

    final JsonNode load(String login) throws Exception {
        var wish = Map.of("van", outing.van().key(), "day", outing.day().toString(), "name", "1号機");
        var answer = json(post(APP + "/days"), wish, login);
        assertThat(answer.getStatus()).isEqualTo(200);
        return JSON.readTree(answer.getContentAsString(StandardCharsets.UTF_8));
    }

    final UUID booking() {
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

    final Map<String, Object> application(JsonNode tablet, int place, @Nullable UUID booking) {
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
    static String ofTheOne(String fact) {
        return fact.replace("member.", "member[1].");
    }

    static Object value(JsonNode definitions, String key) {
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
    static Map<String, Object> application(Map<String, Object> item) {
        return (Map<String, Object>) Objects.requireNonNull(item.get("application"));
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> facts(Map<String, Object> item) {
        return (Map<String, Object>) Objects.requireNonNull(application(item).get("facts"));
    }

    final JsonNode bring(JsonNode tablet, Map<String, Object> item, String login) throws Exception {
        var answer = send(tablet, item, login);
        assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(200);
        return JSON.readTree(answer.getContentAsString(StandardCharsets.UTF_8));
    }

    final MockHttpServletResponse send(JsonNode tablet, Map<String, Object> item, String login) throws Exception {
        var body = Map.of("item", item, "sentAt", clock.instant().toString());
        return json(post(APP + "/days/" + tablet.at("/id").asString() + "/items"), body, login);
    }

    /** The office's page of something that was brought. */
    static String itemAt(JsonNode tablet, Map<String, Object> item) {
        return "/staff/outreach/tablets/" + tablet.at("/id").asString() + "/items/" + item.get("key");
    }

    final MockHttpServletResponse press(String path, String login, String... fields) throws Exception {
        var request = post(path).with(csrf());
        for (int field = 0; field < fields.length; field += 2) {
            request.param(fields[field], fields[field + 1]);
        }
        return web.perform(as(request, login)).andReturn().getResponse();
    }

    final JsonNode get(String path, String login) throws Exception {
        var answer = web.perform(as(asked(path), login)).andReturn().getResponse();
        assertThat(answer.getStatus()).isEqualTo(200);
        return JSON.readTree(answer.getContentAsString(StandardCharsets.UTF_8));
    }

    final String text(String path, String login) throws Exception {
        return web.perform(as(asked(path), login)).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
    }

    static MockHttpServletRequestBuilder asked(String path) {
        return MockMvcRequestBuilders.get(path);
    }

    final MockHttpServletResponse json(MockHttpServletRequestBuilder request, Object body, String login)
            throws Exception {
        return web.perform(as(
                        request.with(csrf()).contentType("application/json").content(JSON.writeValueAsString(body)),
                        login))
                .andReturn()
                .getResponse();
    }

    final MockHttpServletRequestBuilder as(MockHttpServletRequestBuilder request, String login) {
        return request.with(user(users.loadUserByUsername(login)));
    }
}
