package org.kaikaku.platform.identity.oidc;

import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.userinfo.DefaultOAuth2UserService;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestTemplate;

/** From what the provider said to an account of this house. */
@Component
class Recognise implements OAuth2UserService<OidcUserRequest, OidcUser> {
    private final Providers providers;
    private final RecogniseStaff staff;
    private final RecogniseResident residents;
    private final OidcUserService claims = new OidcUserService();

    Recognise(Providers providers, Outside outside, RecogniseStaff staff, RecogniseResident residents) {
        this.providers = providers;
        this.staff = staff;
        this.residents = residents;
        var rest = new RestTemplate(outside.requests());
        rest.setErrorHandler(new OAuth2ErrorResponseErrorHandler());
        var userInfo = new DefaultOAuth2UserService();
        userInfo.setRestOperations(rest);
        claims.setOauth2UserService(userInfo);
        claims.setRetrieveUserInfo(this::tokenSaysTooLittle);
    }

    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        var provider = provider(request);
        var said = claims.loadUser(request);
        var subject = Subjects.Subject.of(said.getIdToken());
        return provider.staff() ? staff.recognise(provider, said, subject) : residents.recognise(said, subject);
    }

    /** The provider is asked a second time only for what its token leaves out. */
    private boolean tokenSaysTooLittle(OidcUserRequest request) {
        var provider = provider(request);
        var needed = provider.staff() ? provider.settings().staffNumber() : "name";
        var place = request.getClientRegistration()
                .getProviderDetails()
                .getUserInfoEndpoint()
                .getUri();
        return place != null && !place.isEmpty() && !request.getIdToken().hasClaim(needed);
    }

    private Provider provider(OidcUserRequest request) {
        return providers
                .find(request.getClientRegistration().getRegistrationId())
                .orElseThrow();
    }
}
