package org.kaikaku.platform.webhook.own;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.identity.NotTheirs;
import org.kaikaku.platform.web.Pages;
import org.kaikaku.platform.webhook.WebhookTypes;
import org.kaikaku.platform.webhook.delivery.Outbox;
import org.kaikaku.platform.webhook.delivery.TellEndpoints;
import org.kaikaku.platform.webhook.endpoint.Endpoint;
import org.kaikaku.platform.webhook.endpoint.KeepEndpoints;
import org.kaikaku.platform.webhook.outside.Reach;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
class WebhookPages {
    private static final String LIST = "platform/webhook/list";

    private final KeepEndpoints keep;
    private final Outbox outbox;
    private final TellEndpoints tell;
    private final Reach reach;
    private final Clock clock;

    WebhookPages(KeepEndpoints keep, Outbox outbox, TellEndpoints tell, Reach reach, Clock clock) {
        this.keep = keep;
        this.outbox = outbox;
        this.tell = tell;
        this.reach = reach;
        this.clock = clock;
    }

    @GetMapping({"/my/webhooks", "/staff/webhooks"})
    ModelAndView list(Actor actor) {
        return Pages.show(LIST, list(allowed(actor), "", Set.of(), null));
    }

    @PostMapping({"/my/webhooks", "/staff/webhooks"})
    ModelAndView register(
            @RequestParam(defaultValue = "") String url,
            @RequestParam(name = "type", defaultValue = "") Set<String> wanted,
            Actor actor) {
        return switch (keep.register(url, wanted, allowed(actor))) {
            case KeepEndpoints.Result.Registered(var endpoint, var secret) ->
                Pages.show("platform/webhook/secret", new SecretView(home(actor), endpoint, secret, true));
            case KeepEndpoints.Result.Refused(var reason) -> Pages.mend(LIST, list(actor, url, wanted, reason));
        };
    }

    @GetMapping({"/my/webhooks/{id}", "/staff/webhooks/{id}"})
    ModelAndView one(@PathVariable UUID id, Actor actor) {
        var endpoint = find(id, actor);
        return Pages.show(
                "platform/webhook/one",
                new WebhookView(home(actor), endpoint, names(endpoint), outbox.of(endpoint.id())));
    }

    @PostMapping({"/my/webhooks/{id}/secret", "/staff/webhooks/{id}/secret"})
    ModelAndView secret(@PathVariable UUID id, Actor actor) {
        var endpoint = find(id, actor);
        return Pages.show(
                "platform/webhook/secret",
                new SecretView(home(actor), endpoint, keep.changeSecret(endpoint, actor), false));
    }

    @PostMapping({"/my/webhooks/{id}/test", "/staff/webhooks/{id}/test"})
    ModelAndView test(@PathVariable UUID id, Actor actor, RedirectAttributes flash) {
        tell.test(find(id, actor).id());
        return back(id, actor, "webhook.test.sent", flash);
    }

    @PostMapping({"/my/webhooks/{id}/pause", "/staff/webhooks/{id}/pause"})
    ModelAndView pause(@PathVariable UUID id, Actor actor, RedirectAttributes flash) {
        keep.pause(find(id, actor), actor);
        return back(id, actor, "webhook.paused", flash);
    }

    @PostMapping({"/my/webhooks/{id}/resumption", "/staff/webhooks/{id}/resumption"})
    ModelAndView resume(@PathVariable UUID id, Actor actor, RedirectAttributes flash) {
        keep.resume(find(id, actor), actor);
        return back(id, actor, "webhook.resumed", flash);
    }

    @PostMapping({"/my/webhooks/{id}/deliveries/{delivery}/again", "/staff/webhooks/{id}/deliveries/{delivery}/again"})
    ModelAndView again(@PathVariable UUID id, @PathVariable UUID delivery, Actor actor, RedirectAttributes flash) {
        var found = outbox.find(delivery, find(id, actor).id()).orElseThrow(WebhookPages::notThere);
        outbox.again(found.id(), clock.instant());
        return back(id, actor, "webhook.again.sent", flash);
    }

    @GetMapping({"/my/webhooks/{id}/deletion", "/staff/webhooks/{id}/deletion"})
    ModelAndView confirm(@PathVariable UUID id, Actor actor) {
        return Pages.show("platform/webhook/delete", new SecretView(home(actor), find(id, actor), "", false));
    }

    @PostMapping({"/my/webhooks/{id}/deletion", "/staff/webhooks/{id}/deletion"})
    ModelAndView delete(@PathVariable UUID id, Actor actor, RedirectAttributes flash) {
        keep.remove(find(id, actor), actor);
        flash.addFlashAttribute("flash", "webhook.deleted");
        return Pages.go(home(actor) + "/webhooks");
    }

    private ModelAndView back(UUID id, Actor actor, String said, RedirectAttributes flash) {
        flash.addFlashAttribute("flash", said);
        return Pages.go(home(actor) + "/webhooks/" + id);
    }

    private Endpoint find(UUID id, Actor actor) {
        return keep.find(id, allowed(actor)).orElseThrow(WebhookPages::notThere);
    }

    private static Actor allowed(Actor actor) {
        if (!KeepEndpoints.mayKeep(actor)) {
            throw new NotTheirs();
        }
        return actor;
    }

    private WebhooksView list(Actor actor, String url, Set<String> wanted, @Nullable String problem) {
        return new WebhooksView(home(actor), reach.isOn(), keep.of(actor), keep.types(), url, wanted, problem);
    }

    private List<WebhookTypes.Type> names(Endpoint endpoint) {
        return keep.types().stream()
                .filter(type -> endpoint.types().contains(type.key()))
                .toList();
    }

    private static ResponseStatusException notThere() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    private static String home(Actor actor) {
        return actor.staff() ? "/staff" : "/my";
    }
}
