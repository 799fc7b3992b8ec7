package io.batchsh.recording;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Small files as the tests of other projects, browsers and proxies write them. */
public final class ForeignFiles {

    static final String SUBSCRIPTION = "11111111-2222-4333-8444-555555555555";
    static final String ACCOUNT = "/subscriptions/" + SUBSCRIPTION
            + "/resourceGroups/farmgroup/providers/Microsoft.Batch/batchAccounts/farmaccount";
    static final String MANAGEMENT = "https://management.azure.com";
    static final String BATCH = "https://farmaccount.westus.batch.azure.com";

    /** A cassette of the Azure CLI: an account is made and seen through, its keys are read, a pool is made. */
    public static final String CASSETTE = """
            interactions:
            - request:
                body: '{"location": "westus"}'
                headers:
                  CommandName:
                  - batch account create
                  Content-Type: &json
                  - application/json; charset=utf-8
                  ParameterSetName:
                  - -n -g -l
                method: PUT
                uri: MANAGEMENT_ACCOUNT?api-version=2024-07-01
              response:
                body:
                  string: ''
                headers:
                  content-length:
                  - '0'
                  date:
                  - Wed, 23 Sep 2020 15:55:12 GMT
                  location:
                  - MANAGEMENT_ACCOUNT/operationResults/f68f0c9a?api-version=2024-07-01&s=c2lnbmF0dXJl
                status:
                  code: 202
                  message: Accepted
            - request:
                body: null
                headers:
                  CommandName:
                  - batch account create
                  ParameterSetName:
                  - -n -g -l
                method: GET
                uri: MANAGEMENT_ACCOUNT/operationResults/f68f0c9a?api-version=2024-07-01&s=c2lnbmF0dXJl
              response:
                body:
                  string: ''
                headers:
                  date:
                  - Wed, 23 Sep 2020 15:55:17 GMT
                status:
                  code: 202
                  message: Accepted
            - request:
                body: null
                headers: {}
                method: GET
                uri: MANAGEMENT_ACCOUNT/operationResults/f68f0c9a?api-version=2024-07-01&s=c2lnbmF0dXJl
              response:
                body:
                  string: '{"id":"ACCOUNT","name":"farmaccount","location":"westus","properties":{"provisioningState":"Succeeded"}}'
                headers:
                  content-type: *json
                  date:
                  - Wed, 23 Sep 2020 15:55:29 GMT
                status:
                  code: 200
                  message: OK
            - request:
                body: null
                headers:
                  CommandName:
                  - batch account keys list
                method: POST
                uri: MANAGEMENT_ACCOUNT/listKeys?api-version=2024-07-01
              response:
                body:
                  string: '{"accountName":"farmaccount","primary":"Pl4ntedSecr3tx2BRjMFwAvlruLj5mV6UVyKsMDJrfZEf0qoaI1o=="}'
                headers:
                  content-type: *json
                  date:
                  - Wed, 23 Sep 2020 15:55:31 GMT
                status:
                  code: 200
                  message: OK
            - request:
                body: '{"id": "frames", "vmSize": "Standard_D2s_v3", "targetDedicatedNodes": 2,
                  "userAccounts": [{"name": "runner", "password": "Pl4ntedSecr3t"}]}'
                headers:
                  Content-Type:
                  - application/json; odata=minimalmetadata; charset=utf-8
                method: POST
                uri: BATCH/pools?api-version=2020-03-01.11.0
              response:
                body:
                  string: ''
                headers:
                  date:
                  - Wed, 23 Sep 2020 15:55:34 GMT
                  etag:
                  - '0x8D85FD91B03CB16'
                status:
                  code: 201
                  message: Created
            version: 1
            """.replace("MANAGEMENT_ACCOUNT", MANAGEMENT + ACCOUNT)
            .replace("ACCOUNT", ACCOUNT)
            .replace("BATCH/", BATCH + "/");

    /** What a browser kept of the portal: a sign-in, a question for leave, and a list. */
    public static final String HAR = """
            {"log": {"version": "1.2", "creator": {"name": "browser", "version": "1"}, "entries": [
              {"startedDateTime": "2026-03-01T10:00:00.000Z", "time": 80,
               "request": {"method": "POST", "url": "https://login.microsoftonline.com/common/oauth2/v2.0/token",
                 "headers": [], "postData": {"mimeType": "text/plain", "text": "refresh_token=Pl4ntedSecr3t"}},
               "response": {"status": 200, "headers": [], "content": {"mimeType": "application/json",
                 "text": "{\\"access_token\\":\\"Pl4ntedSecr3t\\"}"}}},
              {"startedDateTime": "2026-03-01T10:00:01.000Z", "time": 20,
               "request": {"method": "OPTIONS", "url": "MANAGEMENT/subscriptions?api-version=2022-12-01", "headers": []},
               "response": {"status": 204, "headers": [], "content": {"size": 0, "mimeType": "x-unknown"}}},
              {"startedDateTime": "2026-03-01T12:00:02.000+02:00", "time": 120.6,
               "request": {"method": "GET", "url": "MANAGEMENT:443/subscriptions?api-version=2022-12-01",
                 "headers": [{"name": "Authorization", "value": "Bearer Pl4ntedSecr3t"}]},
               "response": {"status": 200, "headers": [{"name": "x-ms-request-id", "value": "r-1"}],
                 "content": {"mimeType": "application/json", "encoding": "base64", "text": "LISTED"}}}
            ]}}
            """.replace("MANAGEMENT", MANAGEMENT);

    private ForeignFiles() {}

    static Path write(Path file, String text) {
        try {
            return Files.writeString(file, text);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
