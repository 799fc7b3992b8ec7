package io.batchsh.benchmark;

import java.io.StringReader;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

class PlotTest {

    private static Document parsed(Plot plot) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(plot.svg())));
    }

    private static Plot plot() {
        return new Plot("a.svg", "Cost & <growth>", "size", "ms");
    }

    private static double number(Element element, String attribute) {
        return Double.parseDouble(element.getAttribute(attribute));
    }

    @Test
    void isXmlWhateverItsWords() throws Exception {
        Document svg = parsed(plot().line("\"p99\" & <p50>", List.of(new Plot.Point(10, 1))));
        assertThat(svg.getDocumentElement().getTagName()).isEqualTo("svg");
        assertThat(svg.getElementsByTagName("title").item(0).getTextContent()).isEqualTo("Cost & <growth>");
    }

    @Test
    void placesPowersOfTenEquallyFarApart() throws Exception {
        Document svg = parsed(plot().line(
                        "linear", List.of(new Plot.Point(10, 1), new Plot.Point(100, 10), new Plot.Point(1000, 100))));
        NodeList points = svg.getElementsByTagName("circle");
        assertThat(points.getLength()).isEqualTo(3);
        Element first = (Element) points.item(0);
        Element second = (Element) points.item(1);
        Element third = (Element) points.item(2);
        assertThat(number(third, "cx") - number(second, "cx"))
                .isPositive()
                .isCloseTo(number(second, "cx") - number(first, "cx"), within(0.2));
        assertThat(number(third, "cy") - number(second, "cy"))
                .isNegative()
                .isCloseTo(number(second, "cy") - number(first, "cy"), within(0.2));
    }

    @Test
    void keepsEverythingInside() throws Exception {
        Document svg = parsed(plot().line("a", List.of(new Plot.Point(3, 0.02), new Plot.Point(70_000, 900_000)))
                .line("b", List.of(new Plot.Point(5, 5))));
        NodeList points = svg.getElementsByTagName("circle");
        for (int i = 0; i < points.getLength(); i++) {
            Element point = (Element) points.item(i);
            assertThat(number(point, "cx")).isBetween(0.0, 640.0);
            assertThat(number(point, "cy")).isBetween(0.0, 360.0);
        }
    }

    @Test
    void refusesWhatHasNoLogarithm() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Plot.Point(10, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> plot().line("none", List.of()));
    }
}
