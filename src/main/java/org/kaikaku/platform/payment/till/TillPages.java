package org.kaikaku.platform.payment.till;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.identity.Right;
import org.kaikaku.platform.payment.fees.PaymentFiles;
import org.kaikaku.platform.web.Pages;
import org.kaikaku.platform.web.Site;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.ModelAndView;

/** One's own till: opened, and sold with. */
@Controller
@RequestMapping("/staff/till")
class TillPages {
    private final TillTable tills;
    private final OpenTill openTill;
    private final TakeCash takeCash;
    private final ShowTill show;
    private final PaymentFiles files;
    private final Site.Source site;

    TillPages(
            TillTable tills,
            OpenTill openTill,
            TakeCash takeCash,
            ShowTill show,
            PaymentFiles files,
            Site.Source site) {
        this.tills = tills;
        this.openTill = openTill;
        this.takeCash = takeCash;
        this.show = show;
        this.files = files;
        this.site = site;
    }

    @GetMapping
    ModelAndView till(Actor actor) {
        actor.must(Right.RECEIVE);
        return switch (tills.heldBy(actor.account()).orElse(null)) {
            case Till.Open open -> Pages.show("platform/payment/till", show.till(open, Map.of(), null));
            case Till.Counted counted ->
                Pages.go("/staff/tills/" + counted.core().id());
            case null, default -> Pages.show("platform/payment/till-open", opening(actor, null, null));
        };
    }

    @PostMapping
    ModelAndView open(
            @RequestParam(defaultValue = "") String division,
            @RequestParam(defaultValue = "") String fund,
            Actor actor) {
        actor.must(Right.RECEIVE);
        var where = division.isBlank() ? divisions(actor).getFirst() : division;
        actor.must(Right.RECEIVE, where);
        var yen = fund.isBlank() ? OptionalLong.of(files.rules().changeFund()) : Yen.read(fund);
        if (yen.isEmpty()) {
            return Pages.mend("platform/payment/till-open", opening(actor, fund, "payment.till.fund.wrong"));
        }
        openTill.open(where, yen.getAsLong(), actor);
        return Pages.go("/staff/till");
    }

    @PostMapping("/receipts")
    ModelAndView sell(@RequestParam Map<String, String> sent, Actor actor) {
        actor.must(Right.RECEIVE);
        if (!(tills.heldBy(actor.account()).orElse(null) instanceof Till.Open open)) {
            return Pages.go("/staff/till");
        }
        var quantities = new HashMap<String, Integer>();
        sent.forEach((name, typed) -> {
            if (name.startsWith("n.")) {
                quantities.put(name.substring("n.".length()), Yen.count(typed));
            }
        });
        long tendered = Yen.read(sent.getOrDefault("tendered", "")).orElse(-1);
        return switch (takeCash.sell(open.core().id(), quantities, tendered, actor)) {
            case Taking.Taken(long receipt) -> Pages.go("/staff/till/receipts/" + Receipt.shown(receipt));
            case Taking.Refused refused -> Pages.mend("platform/payment/till", show.till(open, sent, refused));
        };
    }

    private OpenTillView opening(Actor actor, @Nullable String fund, @Nullable String problem) {
        return new OpenTillView(
                divisions(actor).stream()
                        .map(key -> new OpenTillView.Choice(key, site.office(key)))
                        .toList(),
                fund == null ? String.valueOf(files.rules().changeFund()) : fund,
                problem);
    }

    /** Where they receive people; who does so everywhere has their own desk. */
    static List<String> divisions(Actor actor) {
        var named = actor.assignments().stream()
                .filter(assignment -> assignment.role().rights().contains(Right.RECEIVE))
                .map(assignment -> assignment.division().equals("*") && actor.office() != null
                        ? actor.office()
                        : assignment.division())
                .distinct()
                .toList();
        return named.isEmpty() ? List.of("*") : named;
    }

    @ResponseStatus(HttpStatus.NOT_FOUND)
    static class NoSuchTill extends RuntimeException {
        private static final long serialVersionUID = 1;
    }
}
