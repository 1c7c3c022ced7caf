package org.kaikaku.place.booking.office;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.kaikaku.place.booking.facility.Facilities;
import org.kaikaku.place.booking.resident.BookingDays;
import org.kaikaku.place.booking.resident.UserForm;
import org.kaikaku.place.booking.resident.UserFormView;
import org.kaikaku.place.booking.rules.RulesOfBooking;
import org.kaikaku.place.booking.user.BookingUser;
import org.kaikaku.place.booking.user.BookingUsers;
import org.kaikaku.place.booking.user.RegisterUser;
import org.kaikaku.platform.audit.Act;
import org.kaikaku.platform.audit.Journal;
import org.kaikaku.platform.audit.Trace;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who is registered: found, confirmed with a proof seen, renewed, ended, and registered at the counter. */
@Controller
@RequestMapping("/staff/booking-users")
class RegisteredUserPages {
    private static final String PAGE = "place/booking/office-users";
    private static final String NEW = "place/booking/user-new";
    private static final String ALL = "/staff/booking-users";
    private static final int LONGEST = 60;

    private final BookingDesk desk;
    private final BookingUsers users;
    private final RegisterUser register;
    private final RulesOfBooking rules;
    private final Facilities facilities;
    private final Journal journal;

    RegisteredUserPages(
            BookingDesk desk,
            BookingUsers users,
            RegisterUser register,
            RulesOfBooking rules,
            Facilities facilities,
            Journal journal) {
        this.desk = desk;
        this.users = users;
        this.register = register;
        this.rules = rules;
        this.facilities = facilities;
        this.journal = journal;
    }

    @GetMapping
    ModelAndView search(@RequestParam(defaultValue = "") String q, Actor actor) {
        desk.places(actor);
        var words = q.strip().length() > LONGEST ? q.strip().substring(0, LONGEST) : q.strip();
        var found = users.search(words);
        look(found, Act.SEARCH, "施設の利用者を探すため", actor);
        return Pages.show(PAGE, new RegisteredView(words, lines(found), null));
    }

    @GetMapping("/{id}")
    ModelAndView one(@PathVariable UUID id, Actor actor) {
        var user = find(id, actor);
        var same = users.like(user.profile(), user.id());
        look(List.of(user), Act.LOOK, "施設の利用者登録を確かめるため", actor);
        return Pages.show(PAGE, new RegisteredView("", List.of(), full(user, same)));
    }

    @PostMapping("/{id}/confirmation")
    ModelAndView confirm(@PathVariable UUID id, Actor actor, RedirectAttributes flash) {
        register.confirm(find(id, actor), actor);
        return recorded(id, flash);
    }

    @PostMapping("/{id}/renewal")
    ModelAndView renew(@PathVariable UUID id, Actor actor, RedirectAttributes flash) {
        register.renew(find(id, actor), rules.today().years(), actor);
        return recorded(id, flash);
    }

    @PostMapping("/{id}/end")
    ModelAndView end(@PathVariable UUID id, Actor actor, RedirectAttributes flash) {
        register.end(find(id, actor), actor);
        return recorded(id, flash);
    }

    @GetMapping("/new")
    ModelAndView begin(Actor actor) {
        desk.places(actor);
        return Pages.show(NEW, UserFormView.own(UserForm.atDesk(), ALL, false, ""));
    }

    @PostMapping
    ModelAndView register(@RequestParam Map<String, String> sent, Actor actor, RedirectAttributes flash) {
        desk.places(actor);
        var form = UserForm.read(sent);
        if (!form.problems().isEmpty()) {
            return Pages.mend(NEW, UserFormView.own(form, ALL, false, ""));
        }
        return switch (register.register(
                form.profile(), sent.containsKey("insists"), rules.today().years(), actor)) {
            case RegisterUser.Result.Perhaps(var same) -> {
                look(same, Act.SEARCH, "施設の利用者を探すため", actor);
                var shown = same.stream()
                        .map(user -> user.shown() + " " + user.profile().name())
                        .toList();
                yield Pages.mend(NEW, new UserFormView(form, ALL, true, shown, ""));
            }
            case RegisterUser.Result.Registered(var user) -> recorded(user.id(), flash);
        };
    }

    private static ModelAndView recorded(UUID id, RedirectAttributes flash) {
        flash.addFlashAttribute("flash", "booking.office.recorded");
        return Pages.go(ALL + "/" + id);
    }

    private BookingUser find(UUID id, Actor actor) {
        desk.places(actor);
        return users.find(id).orElseThrow(BookingDesk.LetsNothing::new);
    }

    private void look(List<BookingUser> found, Act act, String purpose, Actor actor) {
        var traces = new ArrayList<Trace>();
        traces.add(new Trace(actor.doer(), act, purpose, null, "booking-users"));
        found.stream()
                .map(BookingUser::person)
                .filter(Objects::nonNull)
                .distinct()
                .map(person -> new Trace(actor.doer(), act, purpose, person, "booking-users"))
                .forEach(traces::add);
        journal.write(traces);
    }

    private static List<RegisteredView.Line> lines(List<BookingUser> found) {
        return found.stream().map(RegisteredUserPages::line).toList();
    }

    private static RegisteredView.Line line(BookingUser user) {
        return new RegisteredView.Line(
                user.id(),
                user.shown(),
                user.profile().name(),
                user.profile().kana(),
                user.profile().representative(),
                user.confirmedAt() != null);
    }

    private RegisteredView.Full full(BookingUser user, List<BookingUser> same) {
        var profile = user.profile();
        return new RegisteredView.Full(
                line(user),
                profile.phone(),
                profile.mail(),
                profile.members(),
                profile.purpose(),
                "booking.user.inCity." + profile.inCity().name().toLowerCase(Locale.ROOT),
                user.confirmedBy(),
                BookingDays.date(user.validUntil()),
                user.valid(facilities.day()),
                user.endedAt() != null,
                lines(same));
    }
}
