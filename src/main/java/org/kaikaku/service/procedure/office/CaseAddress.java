package org.kaikaku.service.procedure.office;

/** Where a case's page is. */
public final class CaseAddress {
    private CaseAddress() {}

    public static String of(String receipt) {
        return "/staff/cases/" + receipt;
    }
}
