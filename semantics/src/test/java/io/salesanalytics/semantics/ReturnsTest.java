package io.salesanalytics.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesanalytics.contracts.Concept;
import io.salesanalytics.semantics.concept.ReturnMark;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReturnsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "Returned:bool#true",
                "Is Return:text=Y|N#true",
                "Return:int(0..1)=0|1#true",
                "Transaction Type:text=Sale|Refund#true",
                "Type:text=Invoice|Credit Note|Receipt#true",
                "Belegart:text=Rechnung|Gutschrift#true",
                "Status:text=Shipped|Returned|Open#true",
                "Type:text=Retail|Wholesale#false",
                "Order Type:text=Online|In store#false",
                "Status:text=Shipped|Open#false",
                "Return Reason:text=Broken|Late#false"
            })
    void areToldBySomeColumn(String column, boolean tells) {
        assertThat(SalesSemantics.interpret(Profiles.of("Date:date", "Sales:dec2", column), "Date", "")
                        .columns()
                        .get(2)
                        .concept())
                .isEqualTo(tells ? Concept.IS_RETURN : null);
    }

    @ParameterizedTest
    @CsvSource({
        "Refund,true",
        "returns,true",
        "Yes,true",
        "1,true",
        "Gutschrift,true",
        "credit note,true",
        "Sale,false",
        "0,false",
        "No,false",
        "'',false"
    })
    void areKnownByTheCell(String cell, boolean isReturn) {
        assertThat(ReturnMark.marksReturn(cell)).isEqualTo(isReturn);
    }

    @Test
    void areKnownByEveryCellThatIsListed() {
        assertThat(ReturnMark.cells()).contains("refund", "refunds", "yes").allMatch(ReturnMark::marksReturn);
    }
}
