package io.salesanalytics.sample;

import io.salesanalytics.sample.SaleLine.Branch;
import io.salesanalytics.sample.SaleLine.Customer;
import io.salesanalytics.sample.SaleLine.Product;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** The invented retailer: its shops, its goods, its people. All names are made up. */
final class Assortment {
    static final List<Branch> BRANCHES = List.of(
            new Branch("Nairobi CBD", "Nairobi", 3.2),
            new Branch("Westlands", "Nairobi", 2.6),
            new Branch("Mombasa", "Mombasa", 2.1),
            new Branch("Kisumu", "Kisumu", 1.5),
            new Branch("Nakuru", "Nakuru", 1.4),
            new Branch("Eldoret", "Uasin Gishu", 1.2),
            new Branch("Thika", "Kiambu", 0.9),
            new Branch("Nyeri", "Nyeri", 0.6));

    static final List<String> CHANNELS = List.of("Shop", "Online", "Wholesale");
    static final List<String> PAYMENTS = List.of("Mobile money", "Card", "Cash", "Invoice");
    private static final List<String> SEGMENTS = List.of("Household", "Small business", "School", "Hotel");

    private static final List<String> FIRST_NAMES = List.of(
            "Amina", "Brian", "Cynthia", "David", "Esther", "Faith", "George", "Halima", "Isaac", "Joyce", "Kevin",
            "Lilian", "Moses", "Naomi", "Otieno", "Patrick", "Ruth", "Samuel", "Teresa", "Wanjiru");
    private static final List<String> LAST_NAMES = List.of(
            "Achieng",
            "Barasa",
            "Chebet",
            "Kamau",
            "Kiprono",
            "Mutua",
            "Mwangi",
            "Njoroge",
            "Odhiambo",
            "Wafula",
            "Were",
            "Yusuf");

    private static final String[][] GROUPS = {
        {"Home & Kitchen", "Cookware", "1800", "0.58", "Cooking Pot", "Frying Pan", "Pressure Cooker", "Kettle"},
        {"Home & Kitchen", "Storage", "650", "0.5", "Food Container", "Water Dispenser", "Basket"},
        {"Electronics", "Phones", "18500", "0.81", "Smartphone A1", "Smartphone Pro", "Feature Phone"},
        {"Electronics", "Audio", "4200", "0.66", "Bluetooth Speaker", "Headphones", "Radio"},
        {"Electronics", "Power", "3100", "0.62", "Solar Lantern", "Power Bank", "Extension, 4-way"},
        {"Groceries", "Staples", "320", "0.86", "Maize Flour 2kg", "Rice 5kg", "Sugar 1kg", "Cooking Oil 1L"},
        {"Groceries", "Drinks", "180", "0.72", "Tea Leaves 500g", "Coffee 250g", "Mango Juice 1L"},
        {"Fashion", "Shoes", "2600", "0.52", "Leather Shoes", "Sandals", "Sports Shoes"},
        {"Fashion", "Clothing", "1450", "0.48", "Kitenge Dress", "School Uniform", "Polo Shirt", "Denim Jeans"},
        {"Stationery", "School", "240", "0.6", "Exercise Book", "Pens, box of 12", "School Bag", "Calculator"},
    };

    private Assortment() {}

    /** Every item in three sizes or colours, priced around its group. */
    static List<Product> products(SplittableRandom random) {
        List<Product> products = new ArrayList<>();
        for (String[] group : GROUPS) {
            for (int item = 4; item < group.length; item++) {
                for (String variant : List.of("Basic", "Standard", "Premium")) {
                    products.add(product(group, group[item] + " " + variant, random));
                }
            }
        }
        return products;
    }

    private static Product product(String[] group, String name, SplittableRandom random) {
        long price = Math.round(Double.parseDouble(group[2]) * (0.5 + random.nextDouble() * 1.2)) * 100 - 1;
        long cost = Math.round(price * Double.parseDouble(group[3]) * (0.95 + random.nextDouble() * 0.1));
        double demand = Math.pow(random.nextDouble(), 3) * 10 + 0.2;
        return new Product(group[0], group[1], name, price, cost, demand);
    }

    /** As many different buyers as asked for. */
    static List<Customer> customers(int count, SplittableRandom random) {
        List<Customer> customers = new ArrayList<>();
        for (int number = 1; number <= count; number++) {
            String name = pick(FIRST_NAMES, random) + " " + pick(LAST_NAMES, random) + " C" + (1000 + number);
            customers.add(new Customer(name, SEGMENTS.get(Math.min(random.nextInt(7), 3) % SEGMENTS.size())));
        }
        return customers;
    }

    /** Four sellers for each branch. */
    static String salesperson(Branch branch, SplittableRandom random) {
        int desk = BRANCHES.indexOf(branch) * 4 + Math.min(random.nextInt(5), 3);
        return FIRST_NAMES.get(desk % FIRST_NAMES.size()) + " " + LAST_NAMES.get(desk % LAST_NAMES.size());
    }

    static <T> T pick(List<T> items, SplittableRandom random) {
        return items.get(random.nextInt(items.size()));
    }
}
