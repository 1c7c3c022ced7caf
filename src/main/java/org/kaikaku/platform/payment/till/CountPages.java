package org.kaikaku.platform.payment.till;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.identity.Right;
import org.kaikaku.platform.web.Pages;
import org.kaikaku.platform.web.Written;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Whoever took counts what is there, by notes and coins; only then the house says what should be. */
@Controller
@RequestMapping("/staff/till/count")
class CountPages {
    private final TillTable tills;
    private final ReceiptTable receipts;
    private final CloseTill closeTill;

    CountPages(TillTable tills, ReceiptTable receipts, CloseTill closeTill) {
        this.tills = tills;
        this.receipts = receipts;
        this.closeTill = closeTill;
    }

    @GetMapping
    ModelAndView count(Actor actor) {
        actor.must(Right.RECEIVE);
        return tills.heldBy(actor.account()).orElse(null) instanceof Till.Open
                ? Pages.show("platform/payment/till-count", view(Map.of(), null, null, null))
                : Pages.go("/staff/till");
    }

    @PostMapping
    ModelAndView counted(@RequestParam Map<String, String> sent, Actor actor) {
        actor.must(Right.RECEIVE);
        if (!(tills.heldBy(actor.account()).orElse(null) instanceof Till.Open till)) {
            return Pages.go("/staff/till");
        }
        var pieces = pieces(sent);
        var explanation = Written.clean(sent.getOrDefault("explanation", ""));
        if (explanation.length() > Written.LONGEST) {
            return Pages.mend("platform/payment/till-count", view(sent, null, null, "payment.count.long"));
        }
        return closeTill
                .count(till.core().id(), pieces, explanation, actor)
                .map(refusal -> {
                    long taken = receipts.taken(till.core().id());
                    long difference = pieces.total() - till.core().changeFund() - taken;
                    return Pages.mend(
                            "platform/payment/till-count",
                            view(sent, pieces.total(), difference, "payment.count.explain"));
                })
                .orElseGet(() -> Pages.go("/staff/tills/" + till.core().id()));
    }

    private static Pieces pieces(Map<String, String> sent) {
        var counts = new HashMap<Integer, Integer>();
        Pieces.KINDS.forEach(kind -> counts.put(kind, Yen.count(sent.getOrDefault("n." + kind, ""))));
        return new Pieces(counts);
    }

    private static CountView view(
            Map<String, String> sent, @Nullable Long counted, @Nullable Long difference, @Nullable String problem) {
        return new CountView(
                Pieces.KINDS.stream()
                        .map(kind -> new CountView.Kind(kind, sent.getOrDefault("n." + kind, "")))
                        .toList(),
                sent.getOrDefault("explanation", ""),
                counted,
                difference,
                problem);
    }
}
