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
import org.kaikaku.platform.consent.Consents;
import org.kaikaku.platform.identity.Absences;
import org.kaikaku.platform.identity.Role;
import org.kaikaku.service.procedure.application.Papers;
import org.kaikaku.service.procedure.office.Submitted;
import org.kaikaku.service.procedure.office.decision.Decisions;
import org.kaikaku.service.procedure.portal.SampleZip;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Everybody who may come to the house, and the things that its routes lead to. */
abstract class Doors extends Townspeople {
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
    final Map<String, Callable<String>> makers = new HashMap<>();

    MockMvc web;

    /** Hanako of that family applies online and comes to the counter; with her, everybody else who may try a door. */
    void begin(Family family) throws Exception {
        family.moveInto(register);
        web = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .addFilters(context.getBean("guardAnswers", Filter.class))
                .build();
        people(family);
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
        things.put("visit", counter().herself(family));
        things.put("person", family.hanako());
        things.put("look", look(family));
        var entrusted = new Entrusted(web, users, consents, absences, accounts, clock);
        things.put("consent", entrusted.consent(account("elsewhere")));
        things.put("mandate", entrusted.mandate(owner));
        things.put("posted", staff(Role.CASE_WORKER, "shimin").account().toString());
        things.put("absence", entrusted.absence(account("worker"), account("chief")));
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

    private void people(Family family) {
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

    private String look(Family family) {
        return jdbc.sql("select max(id) from audit_entry where subject = ? and act = 'LOOK'")
                .param(family.hanako())
                .query(Long.class)
                .single()
                .toString();
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

    UUID account(String who) {
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

    /** The counter at which the reception of these doors sits. */
    AtTheCounter counter() {
        return new AtTheCounter(
                new Business(web, users, jdbc, decisions, papers), people.getOrDefault("reception", ""));
    }
}
