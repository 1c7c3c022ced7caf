package org.kaikaku.platform.staffing.grant;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.identity.Right;
import org.kaikaku.platform.web.PageAdvice;
import org.kaikaku.platform.web.Pages;
import org.kaikaku.platform.web.Written;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who may do what, for those who keep it. */
@Controller
class RolePages {
    static final String ALL = "/staff/roles";
    private static final String NEW = "platform/staffing/grant";
    private static final String END = "platform/staffing/take";

    private final ShowRoles show;
    private final CheckGrant check;
    private final GrantRole grantRole;
    private final TakeRole takeRole;
    private final RolesCsv csv;

    RolePages(ShowRoles show, CheckGrant check, GrantRole grantRole, TakeRole takeRole, RolesCsv csv) {
        this.show = show;
        this.check = check;
        this.grantRole = grantRole;
        this.takeRole = takeRole;
        this.csv = csv;
    }

    @GetMapping(ALL)
    ModelAndView matrix(
            @RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String division, Actor actor) {
        actor.must(Right.KEEP);
        return Pages.show("platform/staffing/roles", show.show(q, division, actor));
    }

    @GetMapping(ALL + ".csv")
    ResponseEntity<byte[]> csv(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String division,
            Actor actor,
            HttpServletRequest request) {
        actor.must(Right.KEEP);
        var file = csv.of(show.holders(q, division, actor), PageAdvice.language(request));
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "text/csv;charset=UTF-8")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("roles.csv")
                                .build()
                                .toString())
                .body(file);
    }

    @GetMapping(ALL + "/grants/new")
    ModelAndView form(Actor actor) {
        actor.must(Right.KEEP);
        return Pages.show(NEW, view(GrantForm.EMPTY, null, null));
    }

    @PostMapping(ALL + "/grants")
    ModelAndView grant(GrantForm typed, Actor actor, RedirectAttributes flash) {
        actor.must(Right.KEEP);
        var form = filled(typed);
        return switch (check.read(form, actor)) {
            case CheckGrant.Read.Wrong(var field, var problem) -> Pages.mend(NEW, view(form, field, problem));
            case CheckGrant.Read.Right(var grant) ->
                switch (grantRole.grant(grant, actor)) {
                    case GrantRole.Result.Granted _ -> done("staffing.granted", ALL, flash);
                    case GrantRole.Result.Asked(var id) -> done("staffing.asked", "/staff/consents/" + id, flash);
                };
        };
    }

    @GetMapping(ALL + "/end")
    ModelAndView end(
            @RequestParam UUID account, @RequestParam String role, @RequestParam String division, Actor actor) {
        return Pages.show(END, new TakeView(holder(account, role, division, actor), "", null));
    }

    @PostMapping(ALL + "/end")
    ModelAndView take(
            @RequestParam UUID account,
            @RequestParam String role,
            @RequestParam String division,
            @RequestParam(defaultValue = "") String reason,
            Actor actor,
            RedirectAttributes flash) {
        var holder = holder(account, role, division, actor);
        var written = Written.clean(reason);
        if (!Written.fits(written)) {
            return Pages.mend(END, new TakeView(holder, written, "staffing.no-reason"));
        }
        return switch (takeRole.take(account, role, division, written, actor)) {
            case TAKEN -> done("staffing.taken", ALL, flash);
            case NOT_THERE -> done("staffing.taken.before", ALL, flash);
            case LAST_KEEPER -> Pages.mend(END, new TakeView(holder, written, "staffing.last"));
        };
    }

    private RolesView.Holder holder(UUID account, String role, String division, Actor actor) {
        actor.must(Right.KEEP);
        return show.holder(account, role, division, actor)
                .filter(RolesView.Holder::mine)
                .orElseThrow(NoSuchPosting::new);
    }

    private GrantView view(GrantForm form, @Nullable String field, @Nullable String problem) {
        return new GrantView(form, show.roles(), show.divisions(), field, problem);
    }

    private static GrantForm filled(GrantForm form) {
        return new GrantForm(
                text(form.login()),
                text(form.role()),
                text(form.division()),
                text(form.from()),
                text(form.to()),
                text(form.reason()));
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }

    private static ModelAndView done(String said, String to, RedirectAttributes flash) {
        flash.addFlashAttribute("flash", said);
        return Pages.go(to);
    }

    @ResponseStatus(HttpStatus.NOT_FOUND)
    static class NoSuchPosting extends RuntimeException {}
}
