package org.kaikaku.platform.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.identity.Accounts;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.identity.CurrentActor;
import org.kaikaku.platform.web.Visitor;
import org.kaikaku.platform.web.Visitors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.MethodParameter;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

@Component
class SessionActor implements CurrentActor, Visitors, HandlerMethodArgumentResolver {
    private final ObjectProvider<Accounts> accounts;

    SessionActor(ObjectProvider<Accounts> accounts) {
        this.accounts = accounts;
    }

    @Override
    public Optional<Actor> get() {
        var in = SecurityContextHolder.getContext().getAuthentication();
        return in != null && in.getPrincipal() instanceof SignedIn signedIn
                ? Optional.of(signedIn.actor())
                : Optional.empty();
    }

    @Override
    public void refresh() {
        var context = SecurityContextHolder.getContext();
        var in = context.getAuthentication();
        if (in != null && in.getPrincipal() instanceof SignedIn signedIn) {
            var changed = signedIn.withActor(
                    accounts.getObject().actor(signedIn.actor().account()).orElseThrow());
            context.setAuthentication(
                    UsernamePasswordAuthenticationToken.authenticated(changed, null, changed.getAuthorities()));
            var attributes = (ServletRequestAttributes) RequestContextHolder.currentRequestAttributes();
            attributes
                    .getRequest()
                    .getSession()
                    .setAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY, context);
        }
    }

    @Override
    public @Nullable Visitor visitor(HttpServletRequest request) {
        return get().map(actor -> new Visitor(
                        actor.name(),
                        actor.office(),
                        actor.staff(),
                        actor.assignments().stream()
                                .map(assignment -> assignment.role().name())
                                .collect(Collectors.toUnmodifiableSet())))
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
        return get().orElse(null);
    }
}
