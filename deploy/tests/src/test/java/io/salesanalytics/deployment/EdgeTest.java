package io.salesanalytics.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The edge in a cluster answers as the launcher's does. */
class EdgeTest {
    private static final String LAUNCHER = "deploy/local/launcher/src/main/java/io/salesanalytics/launcher/";
    private static final Pattern LOCATION =
            Pattern.compile("location ~ (\\S+) \\{(?:(?!location).)*?proxy_pass http://\\$(\\w+);", Pattern.DOTALL);
    private static final Pattern SERVICE = Pattern.compile(
            "new Service\\(\\s*\"([a-z-]+)\",(?:(?!new Service).)*?List\\.of\\(([^)]*)\\)\\)\\s*[,)]", Pattern.DOTALL);

    @Test
    void leadsEveryPublicPathToTheServiceTheLauncherLeadsItTo() {
        Map<Pattern, String> routes = LOCATION.matcher(Repository.read("deploy/nginx/nginx.conf"))
                .results()
                .collect(Collectors.toMap(found -> Pattern.compile(found.group(1)), found -> found.group(2)));
        List<MatchResult> services = SERVICE.matcher(Repository.read(LAUNCHER + "part/Service.java"))
                .results()
                .toList();

        int paths = 0;
        for (MatchResult service : services) {
            Matcher path = Pattern.compile("\"(/[^\"]+)\"").matcher(service.group(2));
            while (path.find()) {
                paths++;
                String wanted = path.group(1);
                assertThat(routes.entrySet().stream()
                                .filter(route -> route.getKey().matcher(wanted).find()
                                        && route.getKey()
                                                .matcher(wanted + "/below")
                                                .find()
                                        && !route.getKey().matcher(wanted + "x").find())
                                .map(Map.Entry::getValue))
                        .as(wanted)
                        .containsExactly(service.group(1).replace('-', '_'));
            }
        }
        assertThat(paths).isGreaterThanOrEqualTo(11);
    }

    @Test
    void protectsThePageAsTheLauncherDoes() {
        String java = Repository.read(LAUNCHER + "edge/PageFiles.java");
        Matcher policy = Pattern.compile("POLICY =(.*?);\\n", Pattern.DOTALL).matcher(java);
        assertThat(policy.find()).isTrue();
        String expected = Pattern.compile("\"([^\"]*)\"")
                .matcher(policy.group(1))
                .results()
                .map(part -> part.group(1))
                .collect(Collectors.joining());

        String headers = Repository.read("deploy/nginx/page-headers.conf");
        assertThat(headers).contains("add_header Content-Security-Policy \"" + expected + "\";");
        Pattern.compile("putHeader\\(\"([A-Z][A-Za-z-]+)\", \"([^\"]+)\"\\)")
                .matcher(java.substring(java.indexOf("void protect(")))
                .results()
                .forEach(header -> assertThat(headers.replace("\"", ""))
                        .contains("add_header " + header.group(1) + " " + header.group(2) + ";"));
    }
}
