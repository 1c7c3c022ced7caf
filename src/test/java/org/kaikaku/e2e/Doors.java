package org.kaikaku.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import jakarta.servlet.Filter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.consent.ConsentRequest;
import org.kaikaku.platform.consent.Consents;
import org.kaikaku.platform.identity.Absences;
import org.kaikaku.platform.identity.Right;
import org.kaikaku.platform.identity.Role;
import org.kaikaku.platform.language.Text;
import org.kaikaku.service.procedure.application.Papers;
import org.kaikaku.service.procedure.office.Submitted;
import org.kaikaku.service.procedure.office.decision.Decisions;
import org.kaikaku.service.procedure.portal.SampleZip;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Everybody who may come to the house, and the things that its routes lead to. */
abstract class Doors extends Townspeople {
    static final Path RULES = Path.of("src/test/resources/org/kaikaku/e2e/who-may.txt");

    @Autowired
    WebApplicationContext context;

    @Autowired
    UserDetailsService users;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Decisions decisions;

    @Autowired
    Papers papers;

    @Autowired
    Consents consents;

    @Autowired
    Absences absences;

    @Autowired
    Purse purse;

    @Autowired
    Clock clock;

    final Map<String, String> people = new LinkedHashMap<>();
    final Map<String, String> things = new LinkedHashMap<>();
    /** How to make what whoever came before may have used up. */
    private final Map<String, Callable<String>> makers = new HashMap<>();

    private final Map<String, String> keys = new HashMap<>();
    private MockMvc web;

    /** Hanako of that family applies online and comes to the counter; with her, everybody else who may try a door. */
    void begin(Family family) throws Exception {
        family.moveInto(register);
        web = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .addFilters(context.getBean("guardAnswers", Filter.class))
                .build();
        people.put("stranger", "");
        people.put("owner", hanako(family));
        var neighbour = UUID.randomUUID() + "@example.jp";
        accounts.open(false, neighbour, "隣野 人", PASSWORD, null, List.of());
        people.put("neighbour", neighbour);
        people.put("reception", staff(Role.RECEPTION, "shimin").login());
        people.put("worker", staff(Role.CASE_WORKER, "shimin").login());
        people.put("elsewhere", staff(Role.CASE_WORKER, Submitted.DIVISION).login());
        people.put("chief", staff(Role.CHIEF, "shimin").login());
        people.put("protection", staff(Role.PROTECTION, "*").login());
        people.put("administrator", staff(Role.ADMINISTRATOR, "shimin").login());
        people.put("keeper", staff(Role.ADMINISTRATOR, "*").login());
        people.put("treasurer", staff(Role.TREASURER, "*").login());
        var owner = people.getOrDefault("owner", "");
        var program = program(owner);
        things.put("receipt", changeOfHead(owner, family.changeOfHead()));
        things.put("bundle", bundle());
        things.put("interview", program.interview("bereavement"));
        things.put(
                "anonymous",
                web.perform(request(HttpMethod.POST, "/life-events/bereavement/interviews")
                                .with(csrf()))
                        .andReturn()
                        .getResponse()
                        .getRedirectedUrl()
                        .replaceAll(".*/", ""));
        things.put("visit", visit(family));
        things.put("person", family.hanako());
        things.put("look", look(family));
        things.put("consent", consent());
        things.put("mandate", mandate());
        things.put("posted", staff(Role.CASE_WORKER, "shimin").account().toString());
        things.put("absence", absence());
        things();
        belongings(family);
        shelves();
        enquiries();
        things.put("appointed", new Appointed(web).book(LocalDate.ofInstant(clock.instant(), City.ZONE)));
        things.put("appointment", appointment());
        van();
        things.putAll(purse.fill(web, user(users.loadUserByUsername(people.getOrDefault("reception", "")))));
        things.put("bookable", "civic-meeting");
        things.put("civic", "civic-centre");
        things.put("shimin", "shimin");
        things.put("fees-file", "booking-fees.yaml");
        var rooms = new Rooms(new Business(web, users, jdbc, decisions, papers), jdbc);
        things.put("booking", rooms.booking(owner));
        things.put("officeBooking", rooms.booking(owner));
        things.put(
                "feed",
                rooms.feed(accounts.open(false, UUID.randomUUID() + "@example.jp", "予約 読", PASSWORD, null, List.of())));
        things.put("bookingUser", rooms.user(owner));
        things.put("lottery", rooms.lottery(people.getOrDefault("reception", "")));
        var van = new VanDay(jdbc);
        things.put("tablet", van.tablet(account("reception")));
        things.put("tabletItem", van.held(things.getOrDefault("tablet", "")));
        things.put("event", "bereavement");
        things.put("draft", made("/staff/rules/setainushi-henko/drafts", "text", draft()));
        things.put(
                "trial",
                made("/staff/drafts/" + things.get("draft") + "/trials", "since", "2011-05-10", "until", "2011-05-10"));
        things.put("key", "setainushi-henko");
        things.put("nothing", UUID.randomUUID().toString());
    }

    MockHttpServletResponse open(Rule rule, String login) throws Exception {
        postedAgain();
        var path = path(rule);
        var asked = request(HttpMethod.valueOf(rule.method()), path)
                .with(csrf())
                .header("Accept", "*/*")
                .header("Idempotency-Key", "who-may");
        if (path.startsWith("/api/") && rule.method().equals("POST")) {
            asked = asked.contentType("application/json").content("{\"lifeEvent\": \"bereavement\"}");
        } else if (path.startsWith("/staff/outreach/tablet/") && rule.method().equals("POST")) {
            asked = asked.contentType("application/json").content("{}");
        } else {
            asked = asked.param("version", "1")
                    .param("key", UUID.randomUUID().toString())
                    .param("worker", UUID.randomUUID().toString())
                    .param("account", things.getOrDefault("posted", ""))
                    .param("role", "case-worker")
                    .param("division", "shimin")
                    .param("system", "juki")
                    .param("reason", "理由")
                    .param("mandate", things.getOrDefault("acting", ""))
                    .param("choice", "grant");
        }
        if (!login.isEmpty() && path.startsWith("/api/")) {
            asked = asked.header("Authorization", "Bearer " + keys.computeIfAbsent(login, this::token));
        } else if (!login.isEmpty()) {
            asked = asked.with(user(users.loadUserByUsername(login)));
        }
        var answer = web.perform(asked).andReturn().getResponse();
        if (rule.method().equals("POST") && answer.getStatus() < 400) {
            things.keySet()
                    .removeAll(rule.names().stream().filter(makers::containsKey).toList());
        }
        return answer;
    }

    private String path(Rule rule) throws Exception {
        var path = rule.path();
        for (var name : rule.names()) {
            var maker = makers.get(name);
            if (maker != null && !things.containsKey(name)) {
                things.put(name, maker.call());
            }
            path = path.replaceFirst("\\{[^}]+}", things.getOrDefault(name, name));
        }
        return path;
    }

    /** Whoever came before may have taken the role away. */
    private void postedAgain() {
        jdbc.sql("""
                        insert into identity_assignment (account, role, division) values (cast(? as uuid), 'case-worker', 'shimin')
                        on conflict do nothing
                        """).param(things.get("posted")).update();
    }

    /** The id of what an administrator has made by this form. */
    private String made(String path, String... typed) throws Exception {
        var asked = request(HttpMethod.POST, path)
                .with(csrf())
                .with(user(users.loadUserByUsername(people.getOrDefault("administrator", ""))));
        for (int i = 0; i < typed.length; i += 2) {
            asked = asked.param(typed[i], typed[i + 1]);
        }
        var answer = web.perform(asked).andReturn().getResponse();
        var to = answer.getRedirectedUrl();
        assertThat(to).as(answer.getStatus() + answer.getContentAsString()).isNotNull();
        return String.valueOf(to).replaceAll(".*/", "");
    }

    private static String draft() throws Exception {
        return Files.readString(Path.of("city/mirai/procedures/bereavement/setainushi-henko.yaml"))
                .replaceFirst("(?m)^version:.*$", "version: 99")
                .replaceFirst("(?m)^effective:.*$", "effective: 2099-04-01");
    }

    private String mandate() throws Exception {
        var answer = web.perform(request(HttpMethod.POST, "/my/mandates")
                        .with(csrf())
                        .with(user(users.loadUserByUsername(people.getOrDefault("owner", ""))))
                        .param("kind", "family")
                        .param("events", "*")
                        .param("powers", "LOOK")
                        .param("from", LocalDate.now(City.ZONE).toString())
                        .param("until", LocalDate.now(City.ZONE).plusDays(30).toString()))
                .andReturn()
                .getResponse();
        // Who is under protection gives none online; the doors of such a person are tried with one that is not there.
        var to = answer.getRedirectedUrl();
        return to == null ? UUID.randomUUID().toString() : to.replaceAll(".*/", "");
    }

    private String look(Family family) {
        return jdbc.sql("select max(id) from audit_entry where subject = ? and act = 'LOOK'")
                .param(family.hanako())
                .query(Long.class)
                .single()
                .toString();
    }

    /** Somebody elsewhere asks; a chief of the division may agree. */
    private String consent() {
        var account = account("elsewhere");
        var request = new ConsentRequest(
                "test.door",
                "door/" + account,
                null,
                Text.same("戸を開ける"),
                "試すため",
                Map.of(),
                Right.DECIDE,
                "shimin",
                null);
        return consents.ask(request, accounts.actor(account).orElseThrow()).id().toString();
    }

    private void van() throws Exception {
        var van = new AtTheVan(web);
        things.put("outing-day", van.day());
        things.put("stop-visit", van.book(van.day()));
        things.put(
                "van-booking",
                jdbc.sql("select id from outreach_booking where state = 'BOOKED' order by number desc limit 1")
                        .query(UUID.class)
                        .single()
                        .toString());
    }

    /** As the desk knows the visit that was booked last. */
    private String appointment() {
        return jdbc.sql("select id from appointment_visit where state = 'BOOKED' order by number desc limit 1")
                .query(UUID.class)
                .single()
                .toString();
    }

    /** The worker is away, the chief takes over. */
    private String absence() {
        var today = LocalDate.ofInstant(clock.instant(), City.ZONE);
        return absences.add(account("worker"), account("chief"), today, today.plusDays(1), "研修")
                .toString();
    }

    /** An account whose owner has not come in again. */
    private String reset() {
        var id = UUID.randomUUID();
        jdbc.sql("""
                        insert into staffing_reset (id, account, login, name, asked_by, agreed_by, reset_at)
                        values (?, ?, 'posted', '戸口 戻', '一', '二', now())
                        """)
                .params(id, UUID.fromString(things.getOrDefault("posted", "")))
                .update();
        return id.toString();
    }

    private UUID account(String who) {
        return jdbc.sql("select id from identity_account where login = ?")
                .param(people.get(who))
                .query((row, _) -> row.getObject("id", UUID.class))
                .single();
    }

    /** What people have begun; each belongs to somebody, and to nobody else. */
    private void things() throws Exception {
        var business = new Business(web, users, jdbc, decisions, papers);
        var owner = people.getOrDefault("owner", "");
        var worker = people.getOrDefault("worker", "");
        var elsewhere = people.getOrDefault("elsewhere", "");
        var receipt = things.getOrDefault("receipt", "");
        things.put("question", business.question(things.getOrDefault("look", ""), owner));
        things.put("filter", business.filter(worker));
        things.put("allotment", business.allotment(receipt, worker));
        things.put("paper", business.paper(receipt));
        things.put("delivery", business.delivery());
        things.put("batch", business.batch(elsewhere));
        things.put("reset", reset());
        things.put("roster", business.roster(people.getOrDefault("keeper", "")));
        things.put("import", business.upload(people.getOrDefault("administrator", "")));
        things.put("job", business.job(things.getOrDefault("import", "")));
        token(owner);
        token(worker);
        things.put("token", business.token(account("owner")));
        things.put("staffToken", business.token(account("worker")));
        things.put("note", business.note(receipt, worker));
        things.put("answer", business.answer(things.getOrDefault("batch", "")));
        things.put("ticket", business.ticket());
        things.put("disposal", business.disposal());
        makers.put("held", () -> business.held(receipt));
        business.same(things.getOrDefault("visit", ""), account("owner"));
    }

    /** What is somebody's own, at home or in the house. */
    private void belongings(Family family) throws Exception {
        var business = new Business(web, users, jdbc, decisions, papers);
        var belongings = new Belongings(business, jdbc, context);
        var owner = people.getOrDefault("owner", "");
        var worker = people.getOrDefault("worker", "");
        var keeper = people.getOrDefault("keeper", "");
        things.put("session", belongings.session(owner, account("owner")));
        things.put("staffSession", belongings.session(worker, account("worker")));
        things.put("acting", belongings.acting(owner, people.getOrDefault("neighbour", "")));
        things.put("webhook", belongings.webhook("/my", owner));
        things.put("told", belongings.told("/my", things.getOrDefault("webhook", ""), owner));
        var city = belongings.webhook("/staff", keeper);
        things.put("staffWebhook", city);
        things.put("staffTold", belongings.told("/staff", city, keeper));
        makers.put("spareWebhook", () -> belongings.webhook("/staff", keeper));
        var mailroom = new Mailroom(business, jdbc, context);
        things.put("notice", mailroom.notice(account("owner")));
        things.put("staffNotice", mailroom.notice(account("worker")));
        var letters = mailroom.batch(family.ken(), worker);
        things.put("letters", letters);
        things.put("letter", mailroom.letterOf(letters));
    }

    private void enquiries() throws Exception {
        var enquiries = new Enquiries(new Business(web, users, jdbc, decisions, papers), jdbc);
        things.put("article", "juminhyo");
        things.put("talk", enquiries.talk());
        things.put("byForm", enquiries.byForm());
        things.put("byTelephone", enquiries.byTelephone(people.getOrDefault("worker", "")));
        things.put("template", enquiries.template());
        makers.put("gap", enquiries::gap);
    }

    /** What many use. */
    private void shelves() throws Exception {
        var shelves = new Shelves(new Business(web, users, jdbc, decisions, papers), jdbc);
        var administrator = people.getOrDefault("administrator", "");
        var reception = people.getOrDefault("reception", "");
        Family.GUARDED.moveInto(register);
        things.put("guarded", Family.GUARDED.hanako());
        things.put("openTable", shelves.openTable(administrator));
        makers.put("openDraft", () -> shelves.openDraft(administrator));
        makers.put("masterDraft", () -> shelves.masterDraft(administrator));
        makers.put("arrivals", () -> shelves.arrivals(people.getOrDefault("chief", "")));
        things.put("deskAnswer", shelves.deskAnswer());
        makers.put("masterVersion", () -> shelves.masterVersion(administrator));
        var sample = new SampleZip();
        things.put("portalFile", shelves.portalFile(sample, reception));
        things.put("portalReceipt", sample.receipts().getLast());
        things.put("portalStatus", shelves.portalStatus(reception));
    }

    private String bundle() {
        return jdbc.sql("select bundle from procedure_application where receipt = ?")
                .param(things.get("receipt"))
                .query(UUID.class)
                .single()
                .toString();
    }

    private String visit(Family family) throws Exception {
        return visit(family, Map.of("who", "self"));
    }

    /** What was told online is told at the counter, too, and handed in there; the receipt number. */
    String handedIn(String visit) throws Exception {
        var business = new Business(web, users, jdbc, decisions, papers);
        business.same(visit, account("owner"));
        return business.handIn(visit, "setainushi-henko:0", people.getOrDefault("reception", ""));
    }

    /** Hanako comes herself. */
    String herself(Family family) throws Exception {
        return visit(family);
    }

    /** Ken comes for his mother; the house says of her what it says of her to herself. */
    String byProxy(Family family) throws Exception {
        return visit(
                family, Map.of("who", "proxy", "proxyName", "未来 健", "proxyRelationship", "長男", "mandate", "LETTER"));
    }

    private String visit(Family family, Map<String, String> who) throws Exception {
        var asked = request(HttpMethod.POST, "/staff/counter/people/" + family.hanako())
                .with(csrf())
                .with(user(users.loadUserByUsername(people.getOrDefault("reception", ""))))
                .param("proof", "DRIVING_LICENCE")
                .param("event", "bereavement")
                .param("subject", family.ichiro())
                .param("relationship", "spouse");
        who.forEach(asked::param);
        var answer = web.perform(asked).andReturn().getResponse();
        var to = answer.getRedirectedUrl();
        assertThat(to).as(answer.getStatus() + answer.getContentAsString()).contains("/staff/visits/");
        return String.valueOf(to).replaceAll(".*/staff/visits/([^/]+).*", "$1");
    }

    static List<Rule> rules() throws Exception {
        return Files.readAllLines(RULES).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(Rule::of)
                .toList();
    }

    /**
     * @param names what stands for each variable of the path
     * @param only whether just refusals can be seen
     */
    record Rule(String method, String path, String who, boolean only, List<String> names) {
        static Rule of(String line) {
            var words = List.of(line.strip().split("\\s+"));
            var who = words.get(2);
            return new Rule(
                    words.get(0),
                    words.get(1),
                    who.replace("?", ""),
                    who.endsWith("?"),
                    words.subList(3, words.size()));
        }

        String route() {
            return method + " " + path;
        }
    }
}
