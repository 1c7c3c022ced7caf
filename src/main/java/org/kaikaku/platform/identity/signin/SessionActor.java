package org.kaikaku.platform.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.identity.Accounts;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.identity.ActsFor;
import org.kaikaku.platform.identity.Right;
import org.kaikaku.platform.identity.SignedInActor;
import org.kaikaku.platform.identity.session.Sessions;
import org.kaikaku.platform.web.Visitor;
import org.kaikaku.platform.web.Visitors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Reads the account anew in each request that asks for it, so that a role taken away is gone with the next click. */
@Component
class SessionActor implements Visitors, SignedInActor, HandlerMethodArgumentResolver {
    private static final String READ = SessionActor.class.getName();

    private final ObjectProvider<Accounts> accounts;
    private final ObjectProvider<Sessions> sessions;
    private final ObjectProvider<ActsFor> mandates;

    SessionActor(
            ObjectProvider<Accounts> accounts, ObjectProvider<Sessions> sessions, ObjectProvider<ActsFor> mandates) {
        this.mandates = mandates;
        this.accounts = accounts;
        this.sessions = sessions;
    }

    /** Nobody, too, where somebody is only half in. */
    @Override
    public Optional<Actor> get() {
        return Presence.of(SecurityContextHolder.getContext().getAuthentication())
                .filter(here -> here.in().isIn())
                .flatMap(here -> read(here.in()).map(actor -> actor.at(here.assurance(actor.person() != null))));
    }

    private Optional<Actor> read(SignedIn in) {
        var request = RequestContextHolder.getRequestAttributes();
        if (request != null
                && request.getAttribute(READ, RequestAttributes.SCOPE_REQUEST) instanceof Actor actor
                && actor.account().equals(in.account())) {
            return Optional.of(actor);
        }
        var found = accounts.getObject().actor(in.account());
        if (request != null && found.isPresent()) {
            request.setAttribute(READ, found.get(), RequestAttributes.SCOPE_REQUEST);
        }
        return found;
    }

    @Override
    public @Nullable Visitor visitor(HttpServletRequest request) {
        return get().map(actor -> new Visitor(
                        actor.account(),
                        actor.name(),
                        actor.office(),
                        actor.staff(),
                        actor.assignments().stream()
                                .flatMap(assignment -> assignment.role().rights().stream())
                                .map(Right::name)
                                .collect(Collectors.toUnmodifiableSet()),
                        ending(request, actor.staff())))
                .orElse(null);
    }

    private Visitor.@Nullable Ending ending(HttpServletRequest request, boolean staff) {
        var session = request.getSession(false);
        return session == null
                ? null
                : sessions.getObject()
                        .ending(session, staff)
                        .map(end -> new Visitor.Ending(
                                end.left().toSeconds(), end.warn().toSeconds()))
                        .orElse(null);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Actor.class;
    }

    @Override
    public @Nullable Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binder) {
        return get().map(actor -> acting(actor, parameter, request)).orElse(null);
    }

    private Actor acting(Actor self, MethodParameter parameter, NativeWebRequest request) {
        var http = request.getNativeRequest(HttpServletRequest.class);
        var mandate = mandates.getIfAvailable();
        return mandate == null || http == null ? self : mandate.acting(self, http, parameter);
    }
}
