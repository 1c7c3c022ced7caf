package org.kaikaku.platform.mandate.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.audit.Act;
import org.kaikaku.platform.audit.Journal;
import org.kaikaku.platform.audit.Trace;
import org.kaikaku.platform.audit.Unseen;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.mandate.Matters;
import org.kaikaku.platform.mandate.form.FormView;
import org.kaikaku.platform.mandate.form.MandateForm;
import org.kaikaku.platform.mandate.form.MandateView;
import org.kaikaku.platform.mandate.form.MandateViews;
import org.kaikaku.platform.mandate.grant.Mandate;
import org.kaikaku.platform.mandate.grant.MandateBook;
import org.kaikaku.platform.mandate.grant.Refusal;
import org.kaikaku.platform.mandate.kind.Kinds;
import org.kaikaku.platform.number.CorporateNumber;
import org.kaikaku.platform.register.Address;
import org.kaikaku.platform.register.PersonId;
import org.kaikaku.platform.register.Register;
import org.kaikaku.platform.register.Resident;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Lays out the mandates of one person or company; the look is journaled for the person. */
@Component
class ShowDesk {
    private static final Unseen WHY =
            new Unseen("the line is written below, for whom there is: a number that nobody has is written nowhere");

    private final MandateBook book;
    private final MandateViews views;
    private final Kinds kinds;
    private final Matters matters;
    private final Register register;
    private final Journal journal;

    ShowDesk(MandateBook book, MandateViews views, Kinds kinds, Matters matters, Register register, Journal journal) {
        this.book = book;
        this.views = views;
        this.kinds = kinds;
        this.matters = matters;
        this.register = register;
        this.journal = journal;
    }

    static String path(String person) {
        return "/staff/counter/people/" + person + "/mandates";
    }

    /** Where the mandates stand among which this one is. */
    static String path(Mandate mandate) {
        var person = mandate.terms().principal().person();
        return person != null
                ? path(person)
                : mandate.terms().principal() instanceof org.kaikaku.platform.mandate.grant.Principal.Company one
                        ? "/staff/mandates?number=" + one.number()
                        : "/staff/mandates";
    }

    Resident resident(String person) {
        return PersonId.typed(person)
                .flatMap(id -> register.person(id, WHY))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    DeskView person(
            String person,
            MandateDeskPages.@Nullable Typed typed,
            @Nullable String code,
            @Nullable Refusal problem,
            Actor actor) {
        var resident = resident(person);
        journal.write(new Trace(actor.doer(), Act.LOOK, "窓口で代理権を確かめる", person, "register/person"));
        boolean guarded = resident.underProtection() || resident.address() instanceof Address.Suppressed;
        return new DeskView(
                path(person),
                person,
                resident.name(),
                guarded,
                views(book.ofPerson(person)),
                form(typed, false, guarded),
                "",
                code,
                problem);
    }

    DeskView company(
            String number, MandateDeskPages.@Nullable Typed typed, @Nullable String code, @Nullable Refusal problem) {
        var mandates = CorporateNumber.typed(number)
                .map(known -> views(book.ofCompany(known.digits())))
                .orElse(List.of());
        boolean wrong = !number.isBlank() && CorporateNumber.typed(number).isEmpty() && typed == null;
        return new DeskView(
                "/staff/mandates",
                "",
                "",
                false,
                mandates,
                form(typed, true, false),
                number,
                code,
                wrong ? Refusal.CORPORATE_NUMBER : problem);
    }

    private List<MandateView> views(List<Mandate> mandates) {
        return mandates.stream().map(views::of).toList();
    }

    private FormView form(MandateDeskPages.@Nullable Typed typed, boolean company, boolean guarded) {
        return new FormView(
                kinds.current().kinds().stream()
                        .filter(kind -> kind.company() == company)
                        .toList(),
                matters.all(),
                typed == null ? MandateForm.blank(views.today()) : typed.form(),
                typed == null ? null : typed.why(),
                true,
                company,
                guarded);
    }
}
