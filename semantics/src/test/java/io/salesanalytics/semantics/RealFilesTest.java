package io.salesanalytics.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesanalytics.contracts.Aggregation;
import io.salesanalytics.contracts.Column;
import io.salesanalytics.contracts.Role;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whole headers as they are found in the world, each with the roles and concepts a person would give. */
class RealFilesTest {

    /**
     * A file's columns and what they should be.
     *
     * @param what the kind of file
     * @param columns each as in {@link Profiles}, then {@code ->} and {@code T}, {@code D}, {@code M} (summed), {@code A}
     *     (averaged), {@code W} (averaged by weight) or {@code I}, with the concept behind it
     */
    record File(String what, String... columns) {
        @Override
        public String toString() {
            return what;
        }
    }

    static List<File> files() {
        return List.of(
                new File(
                        "orders of an office supplier",
                        "Row ID:int(1..9994)#->I",
                        "Order ID:text->D orderId",
                        "Order Date:date->T date",
                        "Ship Date:date->D",
                        "Ship Mode:text->D",
                        "Customer ID:text->D",
                        "Customer Name:text->D customer",
                        "Segment:text->D customerSegment",
                        "Country/Region:text->D country",
                        "City:text->D city",
                        "State:text->D",
                        "Postal Code:int(1040..99301)->D",
                        "Region:text->D region",
                        "Product ID:text->D",
                        "Category:text->D category",
                        "Sub-Category:text->D",
                        "Product Name:text->D product",
                        "Sales:dec4(0.44..22638.48)->M revenue",
                        "Quantity:int(1..14)->M quantity",
                        "Discount:dec2(0..0.8)->W discount",
                        "Profit:dec4(-6599.9..8399.9)->M profit"),
                new File(
                        "the same of the whole world, with an index of its writer's",
                        "column_1:int(0..51290)!->I",
                        "Row ID:int(1..51290)!->I",
                        "Order ID:text->D orderId",
                        "Order Date:date->T date",
                        "Postal Code:dec1(1040..99301)->D",
                        "Market:text->D",
                        "Region:text->D region",
                        "Sales:dec5(0.44..22638.48)->M revenue",
                        "Shipping Cost:dec3(0..900)->M",
                        "Order Priority:text->D"),
                new File(
                        "receipts of supermarkets",
                        "Invoice ID:text->D orderId",
                        "Branch:text->D branch",
                        "City:text->D city",
                        "Customer type:text->D customerSegment",
                        "Gender:text->D",
                        "Product line:text->D productLine",
                        "Unit price:dec2(10..99.9)->W unitPrice",
                        "Quantity:int(1..10)->M quantity",
                        "Tax 5%:dec4(0.5..49.6)->M tax",
                        "Total:dec4(10..1042)->M revenue",
                        "Date:date->T date",
                        "Time:text->I",
                        "Payment:text->D paymentMethod",
                        "Cost of goods sold:dec2(10..993)->M cost",
                        "Gross margin percentage:dec9(4.7..4.8)->W",
                        "Gross income:dec4(0.5..49.6)->M profit",
                        "Customer stratification rating:dec1(4..10)->A"),
                new File(
                        "the predecessor's retail data",
                        "ProductLine:text->D productLine",
                        "ItemGroup:text->D category",
                        "Branch:text->D branch",
                        "SalesPerson:text->D salesperson",
                        "AcctName:text->D",
                        "ItemName:text->D product",
                        "CardName:text->D customer",
                        "grossRevenue:dec2->M revenue",
                        "returnsValue:dec2(-900..0)->M returnsValue",
                        "unitsSold:int->M quantity",
                        "unitsReturned:int->M returnsQuantity",
                        "totalCost:dec2->M cost",
                        "lineItemCount:int->M",
                        "TransactionTimestamp:date->T date"),
                new File(
                        "invoice lines of an online shop",
                        "InvoiceNo:text->D orderId",
                        "StockCode:text->D",
                        "Description:text->D product",
                        "Quantity:int(-80..5000)->M quantity",
                        "InvoiceDate:date->T date",
                        "UnitPrice:dec2(0..999)->W unitPrice",
                        "CustomerID:dec1(12346..18287)->D customer",
                        "Country:text->D country"),
                new File(
                        "shouted headers without any gap",
                        "ORDERNUMBER:int(10100..10425)->D orderId",
                        "QUANTITYORDERED:int(6..97)->M quantity",
                        "PRICEEACH:dec2(26..100)->W unitPrice",
                        "ORDERLINENUMBER:int(1..18)->D",
                        "SALES:dec2(482..14082)->M revenue",
                        "ORDERDATE:date->T date",
                        "STATUS:text->D",
                        "QTR_ID:int(1..4)->D",
                        "MONTH_ID:int(1..12)->D",
                        "YEAR_ID:int(2003..2005)->D",
                        "PRODUCTLINE:text->D productLine",
                        "MSRP:int(33..214)->W",
                        "PRODUCTCODE:text->D product",
                        "CUSTOMERNAME:text->D customer",
                        "PHONE:int(1000000..99999999)->D",
                        "CITY:text->D city",
                        "STATE:text->D",
                        "POSTALCODE:int(1000..99999)->D",
                        "COUNTRY:text->D country",
                        "TERRITORY:text->D region",
                        "DEALSIZE:text->D"),
                new File(
                        "totals ready made",
                        "Region:text->D region",
                        "Country:text->D country",
                        "Item Type:text->D category",
                        "Sales Channel:text->D channel",
                        "Order Priority:text->D",
                        "Order Date:date->T date",
                        "Order ID:int(100000000..999999999)!->D orderId",
                        "Ship Date:date->D",
                        "Units Sold:int->M quantity",
                        "Unit Price:dec2->W unitPrice",
                        "Unit Cost:dec2->W",
                        "Total Revenue:dec2->M revenue",
                        "Total Cost:dec2->M cost",
                        "Total Profit:dec2->M profit"),
                new File(
                        "orders of a Japanese shop",
                        "注文番号:text->D orderId",
                        "注文日:date->T date",
                        "状態:text->D",
                        "商品コード:text->D",
                        "商品名:text->D product",
                        "個数:int(1..9)->M quantity",
                        "販売単価:int(1200..3200)->W unitPrice",
                        "クーポン:int(0..300)->M discount",
                        "送料:int(0..500)->M",
                        "消費税:int(120..480)->M tax"),
                new File(
                        "sales of a Chinese chain",
                        "订单编号:text->D orderId",
                        "销售日期:date->T date",
                        "门店:text->D branch",
                        "商品编码:text->D",
                        "商品名称:text->D product",
                        "销售数量:int(1..9)->M quantity",
                        "销售单价:dec2(1.50..99.90)->W unitPrice",
                        "优惠金额:dec2(0..30)->M discount",
                        "销售金额:dec2(1.50..899.10)->M revenue",
                        "毛利:dec2(0.1..99)->M profit"),
                new File(
                        "sales of a Korean shop",
                        "주문번호:text->D orderId",
                        "주문일자:date->T date",
                        "상품명:text->D product",
                        "판매수량:int(1..9)->M quantity",
                        "판매단가:int(1000..90000)->W unitPrice",
                        "할인금액:int(0..3000)->M discount",
                        "판매금액:int(1000..900000)->M revenue"),
                new File(
                        "daily figures of drug stores",
                        "Store:int(1..1115)->D branch",
                        "DayOfWeek:int(1..7)->D",
                        "Date:date->T date",
                        "Sales:int(0..41551)->M revenue",
                        "Customers:int(0..7388)->M",
                        "Open:int(0..1)->M",
                        "StateHoliday:text->D",
                        "SchoolHoliday:int(0..1)=0|1->D",
                        "IsHoliday:int(0..1)->D"),
                new File(
                        "orders of a food trader",
                        "orderID:int(10248..11077)!->D orderId",
                        "customerID:text->D customer",
                        "employeeID:int(1..9)->D salesperson",
                        "orderDate:date->T date",
                        "requiredDate:date->D",
                        "shipVia:int(1..3)->D",
                        "freight:dec2(0..1007)->M",
                        "shipName:text->D",
                        "shipCity:text->D city",
                        "shipRegion:text->D region",
                        "shipPostalCode:text->D",
                        "shipCountry:text->D country"),
                new File(
                        "public spending",
                        "Departmental Family:text->D",
                        "Entity:text->D",
                        "Date:date->T date",
                        "Expense Type:text->D",
                        "Expense Area:text->D",
                        "Supplier:text->D",
                        "Transaction Number:int(1..900000)->D orderId",
                        "Amount:dec2(-900..40000000)->M revenue",
                        "Vat Registration Num:empty->I"),
                new File(
                        "card payments",
                        "Line Number:int(1..5)#->I",
                        "FIN.Transaction Amount:dec2->M revenue",
                        "Posting Date:date->T date",
                        "MCH.Merchant Category Code (MCC):int(1000..9999)->D",
                        "Description:text->D product"),
                new File(
                        "French property sales",
                        "Code service CH:text->D",
                        "No disposition:int(1..9)0->D",
                        "Date mutation:date->T date",
                        "Valeur fonciere:dec2->M revenue",
                        "No voie:int(1..9999)->D",
                        "Code postal:int(59000..59999)->D",
                        "Commune:text->D city",
                        "Prefixe de section:int(1..300)->D",
                        "1er lot:int(1..900)->D",
                        "Surface Carrez du 1er lot:dec2->M",
                        "Nombre de lots:int(0..9)->M",
                        "Code type local:int(1..4)->D",
                        "Identifiant local:int(1..900000)->D",
                        "Surface reelle bati:int->M",
                        "Nombre pieces principales:int->M",
                        "Surface terrain:int->M"),
                new File(
                        "German invoices",
                        "Rechnungsnummer:int(20001..29999)->D orderId",
                        "Rechnungsdatum:date->T date",
                        "Kundennr.:int(1000..9999)->D",
                        "Kunde:text->D customer",
                        "Artikelnummer:int(1..900)->D",
                        "Artikelbezeichnung:text->D product",
                        "Warengruppe:text->D category",
                        "Menge:int->M quantity",
                        "Einzelpreis:dec2->W unitPrice",
                        "Rabatt %:int(0..20)->W discount",
                        "Umsatz:dec2->M revenue",
                        "Nettoumsatz:dec2->M netRevenue",
                        "MwSt:dec2->M tax",
                        "Filiale:text->D branch",
                        "Verkäufer:text->D salesperson",
                        "Zahlungsart:text->D paymentMethod",
                        "Bundesland:text->D region"),
                new File(
                        "French invoices",
                        "N° facture:int(1..9999)->D orderId",
                        "Date facture:date->T date",
                        "Client:text->D customer",
                        "Désignation:text->D product",
                        "Catégorie:text->D category",
                        "Quantité:int->M quantity",
                        "Prix unitaire:dec2->W unitPrice",
                        "Remise:dec2(0..90)->M discount",
                        "Montant HT:dec2->M netRevenue",
                        "TVA:dec2->M tax",
                        "Montant TTC:dec2->M revenue",
                        "Magasin:text->D branch",
                        "Vendeur:text->D salesperson",
                        "Mode de paiement:text->D paymentMethod"),
                new File(
                        "Spanish invoices",
                        "Número de factura:int(1..9999)->D orderId",
                        "Fecha:date->T date",
                        "Cliente:text->D customer",
                        "Producto:text->D product",
                        "Cantidad:int->M quantity",
                        "Precio unitario:dec2->W unitPrice",
                        "Descuento:dec2(0..0.5)->W discount",
                        "Importe total:dec2->M revenue",
                        "Costo:dec2->M cost",
                        "Ganancia:dec2->M profit",
                        "Sucursal:text->D branch",
                        "Ciudad:text->D city",
                        "Vendedor:text->D salesperson"),
                new File(
                        "Portuguese, Italian and Dutch words",
                        "Pedido:int(1..9999)->D orderId",
                        "Data:date->T date",
                        "Loja:text->D branch",
                        "Produto:text->D product",
                        "Qtd:int->M quantity",
                        "Prezzo unitario:dec2->W unitPrice",
                        "Sconto:dec2(0..50)->M discount",
                        "Omzet:dec2->M revenue",
                        "Kosten:dec2->M cost",
                        "Winst:dec2->M profit",
                        "Klant:text->D customer",
                        "Regione:text->D region",
                        "Betaalmethode:text->D paymentMethod"),
                new File(
                        "Swahili words",
                        "Tarehe:date->T date",
                        "Duka:text->D branch",
                        "Mteja:text->D customer",
                        "Bidhaa:text->D product",
                        "Idadi:int->M quantity",
                        "Bei:dec2->W unitPrice",
                        "Mauzo:dec2->M revenue",
                        "Gharama:dec2->M cost",
                        "Faida:dec2->M profit",
                        "Punguzo:dec2(0..90)->M discount",
                        "Muuzaji:text->D salesperson"),
                new File(
                        "snake case of a web shop",
                        "transaction_id:int(1..1000)#->D orderId",
                        "created_at:date->T date",
                        "customer_id:int(1..500)->D customer",
                        "customer_age:int(18..90)->A",
                        "product_category:text->D category",
                        "sku:text->D product",
                        "qty:int->M quantity",
                        "price_per_unit:dec2->W unitPrice",
                        "discount_amount:dec2(0..90)->M discount",
                        "discount_code:int(1..99)->D",
                        "total_amount:dec2->M revenue",
                        "net_sales:dec2->M netRevenue",
                        "refund_amount:dec2->M returnsValue",
                        "is_returned:bool->D isReturn",
                        "currency_code:text->D currency",
                        "payment_type:text->D paymentMethod",
                        "store_latitude:dec6->D",
                        "conversion_rate:dec4(0..1)->W",
                        "exchange_rate:dec4(0..200)->W"),
                new File(
                        "net sales alone are the revenue",
                        "Date:date->T date",
                        "Net Sales:dec2->M revenue",
                        "Year:int(2019..2024)->D",
                        "Cost Center:int(100..900)->D",
                        "Sales Target:dec2->M"),
                new File(
                        "what was planned, what was before and what has run up are no revenue",
                        "Date:date->T date",
                        "Planned Sales:dec2->M",
                        "Budget Revenue:dec2->M",
                        "Forecast Amount:dec2->M",
                        "Sales (Target):dec2->M",
                        "Sales Last Year:dec2->M",
                        "Prior Year Revenue:dec2->M",
                        "Revenue LY:dec2->M",
                        "YTD Sales:dec2->?",
                        "Cumulative Revenue:dec2->?",
                        "Running Total:dec2->?",
                        "Sales To Date:dec2->?",
                        "Max Sale:dec2->?",
                        "Sales Variance:dec2->M",
                        "Sales Growth:dec4(-1..3)->A",
                        "Average Sale:dec2->A",
                        "Outstanding Amount:dec2->M",
                        "Closing Balance:dec2->A",
                        "Stock On Hand:int->A"),
                new File(
                        "sales in Polish",
                        "Data sprzedaży:date->T date",
                        "Sklep:text->D branch",
                        "Towar:text->D product",
                        "Ilość:int->M quantity",
                        "Cena jednostkowa:dec2->W unitPrice",
                        "Rabat:dec2->M discount",
                        "Wartość:dec2->M revenue"),
                new File(
                        "sales in Turkish",
                        "Tarih:date->T date",
                        "Şube:text->D branch",
                        "Ürün:text->D product",
                        "Adet:int->M quantity",
                        "Birim Fiyat:dec2->W unitPrice",
                        "Tutar:dec2->M revenue"),
                new File(
                        "sales in Russian",
                        "Дата:date->T date",
                        "Магазин:text->D branch",
                        "Товар:text->D product",
                        "Кол-во:int->M quantity",
                        "Цена:dec2->W unitPrice",
                        "Себестоимость:dec2->M cost",
                        "Сумма:dec2->M revenue"),
                new File(
                        "sales in Japanese",
                        "日付:date->T date",
                        "店舗:text->D branch",
                        "商品:text->D product",
                        "カテゴリ:text->D category",
                        "数量:int->M quantity",
                        "単価:int->W unitPrice",
                        "金額:int->M revenue"),
                new File(
                        "sales in Korean",
                        "날짜:date->T date",
                        "매장:text->D branch",
                        "상품:text->D product",
                        "수량:int->M quantity",
                        "금액:int->M revenue"),
                new File(
                        "payments with gross, fee and net",
                        "Date:date->T date",
                        "Gross:dec2->M revenue",
                        "Fee:dec2->M",
                        "Net:dec2->M netRevenue"),
                new File(
                        "lines of web orders",
                        "Created at:date->T date",
                        "Total:dec2->M revenue",
                        "Lineitem quantity:int->M quantity",
                        "Lineitem name:text->D product",
                        "Lineitem price:dec2->W unitPrice"),
                new File(
                        "plan beside fact in German",
                        "Monat:date->T date",
                        "Umsatz Plan:dec2->M",
                        "Umsatz Ist:dec2->M revenue",
                        "Sollumsatz:dec2->M",
                        "Vorjahresumsatz:dec2->M",
                        "Umsatz Vorjahr:dec2->M",
                        "Umsatz kumuliert:dec2->?",
                        "Abweichung:dec2->M",
                        "Lagerbestand:int->A"),
                new File(
                        "the same in French, Spanish and Portuguese",
                        "Mois:date->T date",
                        "CA prévu:dec2->M",
                        "Chiffre d'affaires cumulé:dec2->?",
                        "Ventas presupuestadas:dec2->M",
                        "Ventas año anterior:dec2->M",
                        "Receita acumulada:dec2->?",
                        "Chiffre d'affaires réel:dec2->M revenue"),
                new File(
                        "sales of the whole world beside those of its parts",
                        "Rank:int(1..16600)!->I",
                        "Year:date->T date",
                        "Genre:text->D category",
                        "NA_Sales:dec2~4392.95->M",
                        "EU_Sales:dec2~2434.13->M",
                        "JP_Sales:dec2~1291.02->M",
                        "Other_Sales:dec2~797.75->M",
                        "Global_Sales:dec2~8920.44->M revenue"),
                new File(
                        "parts without their whole are no revenue",
                        "Month:date->T date",
                        "RETAIL SALES:dec2~700->M",
                        "RETAIL TRANSFERS:dec2~20->M",
                        "WAREHOUSE SALES:dec2~9000->M"),
                new File(
                        "nor is one of two years",
                        "Month:date->T date",
                        "Sales 2022:dec2~700->M",
                        "Sales 2023:dec2~900->M"),
                new File(
                        "ways of paying and selling beside the total",
                        "Date:date->T date",
                        "Store Sales:dec2~10->M",
                        "Mobile Money Sales:dec2~20->M",
                        "Total:dec2~30->M revenue",
                        "Sales per Sq Ft:dec2->A",
                        "AOV:dec2->A"),
                new File(
                        "the sales that profit was made of, not those before discounts",
                        "Date:date->T date",
                        "Units Sold:int->M quantity",
                        "Manufacturing Price:dec2->W",
                        "Sale Price:dec2->W unitPrice",
                        "Gross Sales:dec2~127931598.5->M",
                        "Discounts:dec2~9205248.24->M discount",
                        "Sales:dec2~118726350.26->M revenue",
                        "COGS:dec2~101832648->M cost",
                        "Profit:dec2~16893702.26->M profit"),
                new File(
                        "cars, of which each row is one",
                        "Car_id:text->D",
                        "Date:date->T date",
                        "Customer Name:text->D customer",
                        "Annual Income:int(10080..11200000)->A",
                        "Dealer_Name:text->D branch",
                        "Price ($):int(1200..85800)->M revenue"),
                new File(
                        "property, whose units are flats",
                        "BOROUGH:int(1..5)->D region",
                        "TOTAL UNITS:int(0..90)->M",
                        "LAND SQUARE FEET:int(0..9000)->M",
                        "SALE PRICE:int(0..2210000000)->M revenue",
                        "SALE DATE:date->T date"),
                new File(
                        "looks at products, few of them sales",
                        "event_time:date->T date",
                        "event_type:text->D",
                        "brand:text->D brand",
                        "price:dec2->A unitPrice",
                        "user_id:int(500000000..599999999)->D customer"),
                new File(
                        "a price beside a count that nobody knows is that of one",
                        "order_id:int(1..900)->D orderId",
                        "date:date->T date",
                        "portions:int(1..9)->M",
                        "price:dec2->A unitPrice"),
                new File(
                        "lines of invoices that repeat the invoice's total",
                        "InvoiceNumber:text->D orderId",
                        "InvoiceDate:date->T date",
                        "Total:dec2->M",
                        "Quantity:int->M quantity",
                        "UnitAmount:dec2->W unitPrice",
                        "LineAmount:dec2->M revenue"),
                new File(
                        "bottles, whose litres are no number of pieces",
                        "Date:date->T date",
                        "State Bottle Cost:dec2->W",
                        "State Bottle Retail:dec2->W",
                        "Bottles Sold:int->M quantity",
                        "Sale (Dollars):dec2->M revenue",
                        "Volume Sold (Liters):dec2->M"),
                new File(
                        "bags are no amount",
                        "Date:date->T date",
                        "AveragePrice:dec2->W",
                        "Total Volume:dec2->M quantity",
                        "Total Bags:dec2->M",
                        "XLarge Bags:dec2->M"),
                new File(
                        "values of several measures below each other",
                        "year:date->T date",
                        "unit:text->D",
                        "value:dec3->M"),
                new File(
                        "receipts of a coffee shop",
                        "transaction_id:int(1..149456)#->D orderId",
                        "transaction_date:date->T date",
                        "transaction_qty:int(1..8)->M quantity",
                        "store_location:text->D branch",
                        "unit_price:dec2->W unitPrice"),
                new File(
                        "a web shop's order with its charges",
                        "Name:text=#1001|#1002->D orderId",
                        "Created at:date->T date",
                        "Shipping:dec2(0..9.9)->M",
                        "Order Refund Amount:dec2(0..90)->M returnsValue",
                        "Discount Amount:dec2(0..0.9)->M discount",
                        "Item Total:dec2->M revenue",
                        "Lifetime Value:dec2->?"),
                new File(
                        "costs of running a shop are not those of its goods",
                        "Date:date->T date",
                        "Revenue:dec2->M revenue",
                        "Marketing Cost:dec2->M",
                        "Ingredient Cost:dec2->M",
                        "Net Profit:dec2->M profit"),
                new File(
                        "sales in Indonesian",
                        "Tanggal:date->T date",
                        "Cabang:text->D branch",
                        "Nama Produk:text->D product",
                        "Pelanggan:text->D customer",
                        "Jumlah Terjual:int->M quantity",
                        "Harga Satuan:int->W unitPrice",
                        "Total Harga:int->M revenue"),
                new File(
                        "sales in Vietnamese",
                        "Ngày bán:date->T date",
                        "Sản phẩm:text->D product",
                        "Số lượng:int->M quantity",
                        "Đơn giá:int->W unitPrice",
                        "Thành tiền:int->M revenue"),
                new File(
                        "sales in Arabic",
                        "التاريخ:date->T date",
                        "الفرع:text->D branch",
                        "المنتج:text->D product",
                        "الكمية:int->M quantity",
                        "السعر:dec2->W unitPrice",
                        "الإجمالي:dec2->M revenue"),
                new File(
                        "orders in Chinese",
                        "订单号:int(1..900)->D orderId",
                        "下单时间:date->T date",
                        "客户姓名:text->D customer",
                        "数量:int->M quantity",
                        "单价:dec2->W unitPrice",
                        "实付金额:dec2->M revenue",
                        "支付方式:text->D paymentMethod"),
                new File(
                        "a Brazilian shop",
                        "Código Venda:int(1..900)->D orderId",
                        "Data:date->T date",
                        "Valor Unitário:dec2->W unitPrice",
                        "Quantidade:int->M quantity",
                        "Valor Final:dec2->M revenue"),
                new File(
                        "totals with and without tax in Czech",
                        "Datum:date->T date",
                        "Celkem bez DPH:dec2->M netRevenue",
                        "DPH:dec2->M tax",
                        "Celkem s DPH:dec2->M revenue"),
                new File(
                        "and in Dutch",
                        "Datum:date->T date",
                        "Omzet excl. BTW:dec2->M netRevenue",
                        "BTW:dec2->M tax",
                        "Omzet incl. BTW:dec2->M revenue"),
                new File(
                        "the price paid beside the one on the label",
                        "order_date:date->T date",
                        "original_price:dec2->W",
                        "discounted_price:dec2->W unitPrice",
                        "MRP:dec2->W",
                        "quantity:int->M quantity"),
                new File(
                        "what a panel counts",
                        "Week:date->T date",
                        "Dollar Sales:dec2->M revenue",
                        "Unit Sales:int->M quantity",
                        "Volume Sales:dec2->M"),
                new File(
                        "what is billed and what is due",
                        "Invoice Date:date->T date",
                        "Amount Billed:dec2->M revenue",
                        "Amount Paid:dec2->M",
                        "Amount Due:dec2->M"),
                new File(
                        "averages and rates that nobody adds up",
                        "Mois:date->T date",
                        "CA HT:dec2->M revenue",
                        "Panier moyen:dec2->A",
                        "ticket_medio:dec2->A",
                        "ROAS:dec1->A",
                        "MRR:dec2->A"),
                new File(
                        "numbers of sales that are codes",
                        "Fecha de venta:date->T date",
                        "# de venta:int(20000..99999)!->D orderId",
                        "Ingresos por productos (ARS):dec2->M revenue",
                        "Total (ARS):dec2->M",
                        "Sales Organization:int(1000..3000)->D",
                        "STR_NBR:int(1..90)->D"),
                new File(
                        "a marketplace's own sales beside those to companies",
                        "Date:date->T date",
                        "Ordered Product Sales:dec2~90->M revenue",
                        "Ordered Product Sales - B2B:dec2~10->M",
                        "Units Ordered:int~9->M quantity",
                        "Units Ordered - B2B:int~1->M"),
                new File(
                        "what was sold before what was ordered",
                        "Date:date->T date",
                        "Units Ordered:int->M",
                        "Units Sold:int->M quantity"),
                new File(
                        "quantities less what came back",
                        "Day:date->T date",
                        "Net quantity:int->M quantity",
                        "Total Collected:dec2->M revenue"),
                new File(
                        "receipts counted and averaged in Russian",
                        "Дата:date->T date",
                        "Выручка:dec2->M revenue",
                        "Средний чек:dec2->A",
                        "Количество чеков:int->M"));
    }

    @ParameterizedTest
    @MethodSource("files")
    void understandsEveryColumn(File file) {
        String[] columns = new String[file.columns().length];
        StringBuilder expected = new StringBuilder();
        String time = "";
        for (int i = 0; i < columns.length; i++) {
            String[] parts = file.columns()[i].split("->");
            columns[i] = parts[0];
            String name = parts[0].substring(0, parts[0].lastIndexOf(':'));
            time = parts[1].startsWith("T") ? name : time;
            expected.append(name).append(" -> ").append(parts[1]).append('\n');
        }

        List<Column> understood =
                SalesSemantics.interpret(Profiles.of(columns), time, "Time").columns();

        assertThat(understood.stream().map(RealFilesTest::inShort).collect(Collectors.joining()))
                .isEqualTo(expected.toString());
    }

    private static String inShort(Column column) {
        String role = column.role() == Role.METRIC
                ? inShort(column.aggregation())
                : column.role().name().substring(0, 1);
        return column.name() + " -> " + role
                + (column.concept() == null ? "" : " " + camel(column.concept().name())) + "\n";
    }

    private static String inShort(Aggregation aggregation) {
        return switch (aggregation) {
            case SUM -> "M";
            case AVERAGE -> "A";
            case WEIGHTED_AVERAGE -> "W";
            case NONE -> "?";
        };
    }

    private static String camel(String constant) {
        StringBuilder name = new StringBuilder();
        for (String part : constant.split("_")) {
            String lower = part.toLowerCase(java.util.Locale.ROOT);
            name.append(name.isEmpty() ? lower : Character.toUpperCase(lower.charAt(0)) + lower.substring(1));
        }
        return name.toString();
    }
}
