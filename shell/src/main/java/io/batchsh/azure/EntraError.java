package io.batchsh.azure;

import java.util.Optional;

/**
 * What an error of Microsoft Entra ID means for whoever signs in. Source of the numbers:
 * learn.microsoft.com/entra/identity-platform/reference-error-codes.
 *
 * @param explanation one sentence
 * @param remedy the next step, as a command where there is one
 */
record EntraError(String explanation, String remedy) {

    /** Number, explanation, remedy. */
    private static final String TABLE = """
            7000215|The secret is wrong, or it is the secret's id and not its value.|login service-principal again, with the value that was shown when the secret was made
            7000222|The secret has ended.|az ad app credential reset --id CLIENT-ID, then: login service-principal
            7000216|A certificate or secret is needed, and none was sent.|login service-principal, which asks for the secret
            7000218|The application is one without secrets, or none was sent.|login service-principal, which asks for the secret
            7000112|The application is disabled.|Ask its owner to enable it; meanwhile: login device-code
            700016|No application of this client id is in the tenant.|login service-principal --client-id ID --tenant TENANT, with an application of that tenant
            700027|The application does not know the certificate, or the signature is not that certificate's.|az ad app credential reset --id CLIENT-ID --cert @FILE --append, then: login service-principal
            700024|The signed statement has ended or is not valid yet.|Set this machine's clock right; a federated token may have to be issued anew
            700021|The signed statement is not about this application.|login workload-identity --client-id ID, the application that trusts the token
            700211|No federated credential of the application names the issuer of this token.|az ad app federated-credential list --id CLIENT-ID
            700212|No federated credential of the application names the audience of this token.|Have the token issued for the audience api://AzureADTokenExchange
            700213|No federated credential of the application names the subject of this token.|az ad app federated-credential list --id CLIENT-ID
            70021|No federated credential of the application fits this token.|az ad app federated-credential list --id CLIENT-ID
            90002|No tenant of this name exists in this cloud.|login --tenant TENANT, and --cloud where it is not the public one
            900023|The tenant is neither an id nor a domain.|login --tenant TENANT, such as contoso.onmicrosoft.com
            900382|The tenant belongs to another cloud.|login --cloud AzureUSGovernment, or AzureChinaCloud
            90038|The tenant belongs to another cloud.|login --cloud AzureUSGovernment, or AzureChinaCloud
            50034|No such person is in the tenant.|login --tenant TENANT
            50020|The person is not a guest of this tenant.|login --tenant TENANT, the person's own
            50126|Name or password is wrong.|login device-code
            50053|The account is locked after too many wrong passwords.|Wait some minutes, then: login device-code
            50055|The password has ended.|Change it at https://myaccount.microsoft.com, then: login device-code
            50057|The account is disabled.|Ask an administrator of the tenant
            50076|A second factor is needed.|login interactive-browser, or az login --tenant TENANT and: login azure-cli
            50079|A second factor has to be set up first.|https://aka.ms/mfasetup, then: login interactive-browser
            50158|Another check has to be passed first.|login interactive-browser
            50105|The person or application is not assigned to this application.|Ask an administrator of the tenant to assign it
            50173|The sign-in was revoked, as by a change of the password.|login again
            700082|The sign-in was not used for too long.|login again
            70043|The sign-in has reached the age that the tenant allows.|login again
            70008|The code or sign-in has ended.|login again
            70018|The code is not one that was given.|login device-code
            70019|The code was not typed in time.|login device-code
            70020|The code was not typed in time.|login device-code
            530003|Conditional Access asks for a managed device.|login interactive-browser on such a device
            53000|Conditional Access asks for a device that complies with its rules.|login interactive-browser on such a device
            53001|Conditional Access asks for a device that is joined to the domain.|login interactive-browser on such a device
            53003|Conditional Access does not let this sign-in through; device codes are often what it blocks.|login interactive-browser, or az login --tenant TENANT and: login azure-cli
            53011|The person is blocked for risk.|Ask an administrator of the tenant
            65001|Nobody has consented to this application.|Ask an administrator of the tenant for consent
            65002|The application may not ask for this service.|login azure-cli
            90094|Only an administrator can consent.|Ask an administrator of the tenant for consent
            500011|The service is unknown in this tenant or cloud.|login --cloud NAME, or --metadata-url URL
            500341|The account was deleted.|Ask an administrator of the tenant
            """;

    /** @param code such as {@code AADSTS7000215} */
    static Optional<EntraError> of(String code) {
        String number = code.substring("AADSTS".length());
        return TABLE.lines()
                .map(line -> line.split("\\|"))
                .filter(row -> row[0].equals(number))
                .map(row -> new EntraError(row[1], row[2]))
                .findFirst();
    }
}
