package org.kaikaku.service.procedure.delivery;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.web.Pages;
import org.kaikaku.service.procedure.delivery.Deliveries.ChangedMeanwhile;
import org.kaikaku.service.procedure.delivery.Deliveries.NoSuchDelivery;
import org.kaikaku.service.procedure.delivery.Delivery.Step;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What waits for the core systems, and one application in the order of such a system's screen. */
@Controller
@RequestMapping("/staff/deliveries")
class DeliveryPages {
    private static final String FIELD = "field.";

    private final ShowDeliveries show;
    private final SettleDelivery settle;

    DeliveryPages(ShowDeliveries show, SettleDelivery settle) {
        this.show = show;
        this.settle = settle;
    }

    @GetMapping
    ModelAndView all(@RequestParam(defaultValue = "") String system, Actor actor) {
        return Pages.show("service/procedure/delivery/list", show.all(system, actor));
    }

    @GetMapping("/{id}")
    ModelAndView one(@PathVariable UUID id, Actor actor) {
        return page(id, Map.of(), null, HttpStatus.OK, actor);
    }

    @PostMapping("/{id}/acceptance")
    ModelAndView accept(
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam(required = false) @Nullable UUID batch,
            Actor actor,
            RedirectAttributes flash) {
        return take(id, Map.of(), "accept", batch, actor, flash, () -> settle.accept(id, version, actor));
    }

    @PostMapping("/{id}/rejection")
    ModelAndView reject(
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(required = false) @Nullable UUID batch,
            Actor actor,
            RedirectAttributes flash) {
        return take(
                id,
                Map.of(),
                "reject",
                batch,
                actor,
                flash,
                () -> settle.reject(id, version, reason.strip().replace("\u0000", ""), actor));
    }

    @PostMapping("/{id}/withdrawal")
    ModelAndView withdraw(
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String reason,
            Actor actor,
            RedirectAttributes flash) {
        return take(
                id,
                Map.of(),
                "withdraw",
                null,
                actor,
                flash,
                () -> settle.withdraw(id, version, reason.strip().replace("\u0000", ""), actor));
    }

    @PostMapping("/{id}/entry")
    ModelAndView enter(@PathVariable UUID id, @RequestParam int version, Actor actor, RedirectAttributes flash) {
        return take(id, Map.of(), "enter", null, actor, flash, () -> settle.enter(id, version, actor));
    }

    @PostMapping("/{id}/correction")
    ModelAndView mend(
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam Map<String, String> form,
            Actor actor,
            RedirectAttributes flash) {
        var typed = form.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(FIELD))
                .collect(Collectors.toMap(
                        entry -> entry.getKey().substring(FIELD.length()),
                        entry -> entry.getValue().replace("\u0000", "")));
        return take(id, typed, "mend", null, actor, flash, () -> {
            var changed = changed(id, typed, actor);
            return settle.mend(id, version, changed, actor);
        });
    }

    /** Only what differs from what would go out anyway; fields that the system does not have are dropped. */
    private Map<String, String> changed(UUID id, Map<String, String> typed, Actor actor) {
        return show.one(id, Map.of(), null, actor).orElseThrow(NoSuchDelivery::new).lines().stream()
                .filter(line -> line.value() != null && typed.containsKey(line.name()))
                .filter(line -> !Objects.equals(line.value(), typed.get(line.name())))
                .collect(Collectors.toMap(CopyView.Line::name, line -> String.valueOf(typed.get(line.name()))));
    }

    private ModelAndView take(
            UUID id,
            Map<String, String> typed,
            String done,
            @Nullable UUID batch,
            Actor actor,
            RedirectAttributes flash,
            Supplier<Step> step) {
        try {
            return switch (step.get()) {
                case Step.Done _ -> {
                    flash.addFlashAttribute("flash", "office.delivery.done." + done);
                    yield Pages.go("/staff/deliveries/" + (batch == null ? id : "batches/" + batch));
                }
                case Step.Refused(var why) ->
                    page(id, typed, "office.delivery.refused." + why, HttpStatus.UNPROCESSABLE_CONTENT, actor);
            };
        } catch (ChangedMeanwhile e) {
            return page(id, typed, "office.delivery.changed", HttpStatus.CONFLICT, actor);
        } catch (NoSuchDelivery e) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, null, e);
        }
    }

    private ModelAndView page(
            UUID id, Map<String, String> typed, @Nullable String problem, HttpStatus status, Actor actor) {
        var view = show.one(id, typed, problem, actor)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return Pages.withStatus("service/procedure/delivery/copy", view, status);
    }
}
